import type { englishDraftLinkWords } from './draft-links.en.ts'

export const spanishDraftLinkWords: typeof englishDraftLinkWords = {
  expired: 'Este enlace a un borrador ha caducado',
  expiredOn: (day: string) => `Funcionó hasta el ${day}.`,
  revoked: 'Este enlace a un borrador se ha retirado',
  noLonger: 'Ya no funciona.',
  unknown: 'Este enlace a un borrador no es válido',
  cutOff: 'Puede que se haya cortado al copiarlo: pruebe de nuevo con la dirección completa.',
  nothing: 'No hay ningún borrador que mostrar',
  noPage: 'El documento de este enlace no tiene página: aún no tiene dirección o se ha eliminado.',
  askAgain: 'Pida uno nuevo a la persona que se lo envió.',
  home: 'Ir al sitio web',
}
