import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const clientId = 'pianqu'
export const clientSecret = 'a secret of the client: 100% & +'

interface Asked {
  readonly nonce: string | null
  readonly redirectUri: string | null
  readonly challenge: string | null
}

/** What a provider that lies says otherwise. */
export interface Lies {
  readonly claims?: Readonly<Record<string, unknown>>
  /** Signed by a key that it never showed. */
  readonly isForged?: boolean
  /** Not signed at all. */
  readonly isUnsigned?: boolean
}

const part = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url')

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return new URLSearchParams(Buffer.concat(pieces).toString())
}

/** As much of an OpenID provider as the code flow needs; it vouches for whoever comes, and lies when told to. */
export async function identityProvider() {
  const [own, foreign] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
  if (!own || !foreign) throw new Error('no keys')
  const codes = new Map<string, Asked>()
  const told: string[] = []
  let username = 'wang'
  let lies: Lies = {}
  let issuer = ''

  function idToken(nonce: string | null): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, aud: clientId, sub: `sub-${username}`, preferred_username: username, nonce }
    const content = { ...claims, iat: now, exp: now + 300, ...lies.claims }
    if (lies.isUnsigned) return `${part({ alg: 'none' })}.${part(content)}.`
    const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(content)}`
    const key = lies.isForged ? foreign?.privateKey : own?.privateKey
    return `${signed}.${part(
      createSign('RSA-SHA256')
        .update(signed)
        .sign(key ?? ''),
    )}`
  }

  async function token(request: IncomingMessage): Promise<[number, object]> {
    const form = await formOf(request)
    const [user = '', password = ''] = Buffer.from((request.headers.authorization ?? '').slice(6), 'base64')
      .toString()
      .split(':')
      .map((text) => decodeURIComponent(text.replaceAll('+', ' ')))
    const given = user === '' ? [form.get('client_id'), form.get('client_secret')] : [user, password]
    if (given[0] !== clientId || given[1] !== clientSecret) return [401, { error: 'invalid_client' }]
    const code = form.get('code') ?? ''
    const asked = codes.get(code)
    codes.delete(code)
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const fits = asked && asked.redirectUri === form.get('redirect_uri') && asked.challenge === verifier
    if (!fits) return [400, { error: 'invalid_grant' }]
    return [200, { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken(asked.nonce) }]
  }

  const server = createServer((request, reply) => {
    told.push(request.url ?? '')
    const json = (status: number, body: object) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration')
      return json(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
        subject_types_supported: ['public'],
      })
    if (request.url === '/keys')
      return json(200, {
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      })
    if (request.url === '/token') return void token(request).then(([status, body]) => json(status, body))
    return json(404, {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    issuer,
    told,
    /** What a browser brings back that was sent to this address, as the person of this name. */
    vouch: (address: string, as: string, lying: Lies = {}): string => {
      ;[username, lies] = [as, lying]
      const asked = new URL(address).searchParams
      const code = randomBytes(16).toString('hex')
      codes.set(code, {
        nonce: asked.get('nonce'),
        redirectUri: asked.get('redirect_uri'),
        challenge: asked.get('code_challenge'),
      })
      return `/api/session/oidc/callback?code=${code}&state=${asked.get('state')}`
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
