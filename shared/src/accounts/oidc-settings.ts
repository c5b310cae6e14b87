/** The system that vouches for people, and as whom it is asked. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As the button says it. */
  readonly name: string
  /** Which claim holds the user name of here. */
  readonly claim: string
}
