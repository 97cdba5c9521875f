/** The token of an `Authorization: Bearer …` header, or null when there is none or it is of another kind. */
export function bearerToken(authorization: string | null | undefined): string | null {
  return /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? null
}
