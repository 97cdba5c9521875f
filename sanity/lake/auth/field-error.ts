import { LakeError } from '../errors.ts'

/** A fault in one field that a person filled in; the message is for that person. */
export function fieldError(
  field: 'name' | 'email' | 'password' | 'role',
  message: string,
  status: 400 | 409 = 400,
): LakeError {
  return new LakeError(status, {
    statusCode: status,
    error: status === 409 ? 'Conflict' : 'Bad Request',
    message,
    field,
  })
}
