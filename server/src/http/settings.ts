import type { Role } from '@pianqu/shared/access/access.ts'
import type { OidcSettings } from '@pianqu/shared/accounts/oidc-settings.ts'
import type { PasswordPreset } from '@pianqu/shared/accounts/password-rule.ts'

/** What whoever runs the server decides by its environment, as far as it concerns what is answered. */
export interface Settings {
  readonly passwordPreset: PasswordPreset
  /** Whose accounts do nothing before they have a second factor. */
  readonly secondFactorRoles: readonly Role[]
  /** That of the publisher, as OC4IDS registers them. */
  readonly oc4idsPrefix: string
  /** Whoever has it may measure the server from elsewhere; without one nobody may. */
  readonly metricsToken?: string | undefined
  /** Who else vouches for people; undefined: passwords alone. */
  readonly oidc?: OidcSettings | undefined
}

/** Where nobody has decided anything. */
export const plainSettings: Settings = { oc4idsPrefix: 'pianqu', passwordPreset: 'asvs', secondFactorRoles: [] }
