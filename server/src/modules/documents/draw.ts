/** A package as a library wrote it, and what of its parts has to be mended before it is handed out. */
export interface Drawn {
  readonly bytes: Uint8Array
  readonly mend?: (name: string, xml: string) => string
  /** When it is said to have been made, where that is not when its snapshot was taken. */
  readonly at?: string
}
