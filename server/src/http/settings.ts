/** What whoever runs the server decides by its environment, as far as it concerns what is answered. */
export interface Settings {
  /** That of the publisher, as OC4IDS registers them. */
  readonly oc4idsPrefix: string
}

/** Where nobody has decided anything. */
export const plainSettings: Settings = { oc4idsPrefix: 'pianqu' }
