/** An event of the document: a preview has been made anew, and may have other parts than before. */
export const pageRemade = 'labwire:page-remade'
