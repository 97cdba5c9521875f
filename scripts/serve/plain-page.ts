/** Scripts that Next's client consists of. */
const clientFile = /<script\b[^>]*\ssrc="\/_next\/static\/[^"]*"[^>]*><\/script>/g
/** Its first call, what it is told about the page, and the mark of when the page was painted. */
const clientCall =
  /<script\b[^>]*>(?:\(globalThis\["TURBOPACK"\]|\(?self\.__next_f\b|requestAnimationFrame\(function\(\)\{\$RT=)[^<]*<\/script>/g
/** Scripts that are fetched before they are met. */
const clientHint = /<link\b(?=[^>]*\sas="script")(?=[^>]*\shref="\/_next\/)[^>]*>/g
/** Where React finds texts and boundaries again. */
const clientMark = /<!--(?: |\/?\$)-->/g
/** A page of which parts come later, or which the client makes: such a one needs it. */
const unfinished = /<!--\$[!?]-->|<template id="[BP]:|<html id="__next_error__"/

let told = false

/**
 * A page without the client of Next: its links, forms and pictures need none, and what answers to a visitor is the script
 * of `components/islands.ts`. A page that the client has to finish keeps it.
 */
export function plainPage(html: string): string {
  if (unfinished.test(html)) {
    if (!told) console.warn('A page for visitors is finished by Next’s client, and so is bigger than it need be.')
    told = true
    return html
  }
  return [clientFile, clientCall, clientHint, clientMark].reduce((page, part) => page.replaceAll(part, ''), html)
}
