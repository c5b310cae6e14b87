import type { OidcSettings } from '@pianqu/shared/accounts/oidc-settings.ts'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'

/** What has to come back as it went. */
export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** What the other system says of somebody. */
export interface Vouched {
  readonly username: string
  /** They have shown more than a password there. */
  readonly isFactored: boolean
}

const timeoutSeconds = 5
/** Keys and addresses are asked for anew this often. */
const keepMs = 3_600_000

const factors: ReadonlySet<unknown> = new Set(['mfa', 'otp', 'hwk', 'sc', 'fpt', 'face'])

/** The client of one such system; it is asked who it is when it is needed first, and again where it did not answer. */
export function oidcClient({ issuer, clientId, clientSecret, claim }: OidcSettings) {
  let known: { readonly at: number; readonly asked: Promise<Configuration> } | undefined

  function configuration(): Promise<Configuration> {
    if (known && performance.now() - known.at < keepMs) return known.asked
    const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : []
    const asked = discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: timeoutSeconds,
      // The signature is checked as well, though the token comes straight from its issuer.
      execute: [...insecure, enableNonRepudiationChecks],
    })
    known = { at: performance.now(), asked }
    asked.catch(() => {
      known = undefined
    })
    return asked
  }

  return {
    /** Where the browser goes, and what must come back. Throws where the other system is not to be had. */
    begin: async (redirectUri: string): Promise<{ readonly begun: Begun; readonly address: URL }> => {
      const begun = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      })
      return { begun, address }
    },

    /** Who came back. Throws where anything about it is not as it must be. */
    finish: async (came: URL, { state, nonce, verifier }: Begun): Promise<Vouched> => {
      const tokens = await authorizationCodeGrant(await configuration(), came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      const username = claims?.[claim]
      if (typeof username !== 'string' || username === '') throw new Error(`No claim ${claim}`)
      const amr = Array.isArray(claims?.['amr']) ? claims['amr'] : []
      return { username, isFactored: amr.some((how) => factors.has(how)) }
    },
  }
}
