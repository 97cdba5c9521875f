/** What went wrong, as whatever was thrown says it. */
export function faultMessage(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
