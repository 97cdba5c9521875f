import { badRequest, type LakeError } from '../errors.ts'

/** Reads one kind of value from its text; throws 400 that names the parameter, the value and what is allowed. */
export type ParamReader<T> = (name: string, text: string) => T

export function optional<T>(query: URLSearchParams, name: string, read: ParamReader<T>): T | null {
  const text = query.get(name)
  return text === null ? null : read(name, text)
}

export function integer(min: number, max: number): ParamReader<number> {
  return (name, text) => {
    const value = Number(text)
    if (/^-?\d{1,9}$/.test(text) && value >= min && value <= max) return value
    throw wrong(name, text, `a whole number from ${min} to ${max}`)
  }
}

export function decimal(min: number, max: number): ParamReader<number> {
  return (name, text) => {
    const value = Number(text)
    if (/^-?(?:\d{1,9}(?:\.\d{1,20})?|\.\d{1,20})$/.test(text) && value >= min && value <= max) return value
    throw wrong(name, text, `a number from ${min} to ${max}`)
  }
}

export function oneOf<const T extends string>(...allowed: readonly T[]): ParamReader<T> {
  return (name, text) => {
    const found = allowed.find((choice) => choice === text)
    if (found !== undefined) return found
    throw wrong(name, text, `one of ${allowed.join(', ')}`)
  }
}

export function wrong(name: string, text: string, allowed: string): LakeError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return badRequest(`Image parameter "${name}" is ${JSON.stringify(shown)}, but must be ${allowed}`)
}
