/** What came of a request that brought no answer. `not-found` is about the work, everything else about the service. */
export type FaultKind = 'not-found' | 'down' | 'slow' | 'busy' | 'nonsense' | 'too-large'

/** A service did not give what was asked for. The message says what happened and what to do. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault'
  readonly kind: FaultKind
  /** Name of the service, as people know it. */
  readonly service: string

  constructor(kind: FaultKind, service: string, message: string) {
    super(message)
    this.kind = kind
    this.service = service
  }
}
