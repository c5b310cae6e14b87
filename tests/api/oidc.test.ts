import { readConfig } from '@pianqu/server/config.ts'
import { codeOf, stepAt } from '@pianqu/server/modules/accounts/one-time-code.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type City, emptyWorld, openCity, type Reply, testClock } from '../city.ts'
import { clientId, clientSecret, identityProvider, type Lies } from './identity-provider.ts'

type Provider = Awaited<ReturnType<typeof identityProvider>>

let provider: Provider
let city: City

beforeEach(async () => {
  provider = await identityProvider()
  const clock = testClock()
  const world = emptyWorld(clock)
  const oidc = { issuer: provider.issuer, clientId, clientSecret, name: '统一身份认证', claim: 'preferred_username' }
  city = await openCity({ clock, world: { ...world, settings: { ...world.settings, oidc } } })
  for (const username of ['wang', 'li']) await city.person({ username, role: 'taskforce' })
})
afterEach(async () => {
  await city.app.close()
  await provider.close()
})

const cookiesOf = (reply: Reply): string => reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
const get = (url: string, cookie = '') => city.app.inject({ method: 'GET', url, headers: { cookie } })

async function begin(next = '') {
  const reply = await get(`/api/session/oidc/start${next && `?next=${encodeURIComponent(next)}`}`)
  expect(reply.statusCode).toBe(302)
  return { address: String(reply.headers.location), cookie: cookiesOf(reply) }
}

async function come(username: string, lies: Lies = {}, next = '') {
  const { address, cookie } = await begin(next)
  const back = provider.vouch(address, username, lies)
  const reply = await get(back, cookie)
  return { reply, back, cookie, door: String(reply.headers.location) }
}

const trail = () =>
  city.world.db.sqlite
    .prepare<[], { action: string; subject: string; detail: string }>(
      'SELECT action, subject, detail FROM trail ORDER BY seq',
    )
    .all()

const isIn = async (reply: Reply): Promise<string | null> => {
  const session = await get('/api/session', cookiesOf(reply))
  return session.statusCode === 200 ? session.json<{ actor: { username: string } }>().actor.username : null
}

const withPassword = (username: string) =>
  city.app.inject({ method: 'POST', url: '/api/session', payload: { username, password: city.password } })

describe('somebody that another system vouches for', () => {
  test('is in, at the page that was asked for, under a new session, and the trail says so', async () => {
    const { reply, door } = await come('wang', {}, '/projects?month=2025-09')
    expect([reply.statusCode, door, await isIn(reply)]).toEqual([302, '/projects?month=2025-09', 'wang'])
    expect(reply.cookies.find(({ name }) => name === 'pianqu_session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
    })
    expect(trail().at(-1)).toMatchObject({ action: 'session.sign-in', subject: 'account:wang' })
  })

  test('is sent to no other house, whatever the address asks', async () => {
    for (const next of ['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)'])
      expect([next, (await come('wang', {}, next)).door]).toEqual([next, '/'])
  })

  test('is asked for with state, nonce and PKCE, and the secret goes to the provider alone', async () => {
    const asked = new URL((await begin()).address).searchParams
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(30)
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect([...asked.values()].join()).not.toContain(clientSecret)
  })

  test('has no more than the account of that name, and none where there is none or it is disabled', async () => {
    expect((await come('nobody')).door).toBe('/sign-in?oidc=unknown')
    city.world.db.sqlite.exec("UPDATE accounts SET disabled = 1 WHERE username = 'li'")
    const { door, reply } = await come('li')
    expect([door, await isIn(reply)]).toEqual(['/sign-in?oidc=unknown', null])
    city.world.db.sqlite.exec("UPDATE accounts SET disabled = 0 WHERE username = 'li'")
  })

  test('who has a second factor here has shown one there, or comes by password and code', async () => {
    const { cookie } = await city.as('li')
    const begun = await city.app.inject({
      method: 'POST',
      url: '/api/session/second-factor',
      headers: { cookie },
      payload: { current: city.password },
    })
    const code = codeOf(begun.json<{ secret: string }>().secret, stepAt(city.clock.now()))
    await city.app.inject({
      method: 'PUT',
      url: '/api/session/second-factor',
      headers: { cookie },
      payload: { code },
    })
    expect((await come('li')).door).toBe('/sign-in?oidc=factor')
    expect(await isIn((await come('li', { claims: { amr: ['pwd', 'otp'] } })).reply)).toBe('li')
  })
})

describe('nobody is let in', () => {
  const past = Math.floor(Date.now() / 1000) - 3600
  test.each<[string, Lies]>([
    ['by the nonce of another', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['by a token for somebody else', { claims: { aud: 'another-client' } }],
    ['by a token of another issuer', { claims: { iss: 'https://elsewhere.test' } }],
    ['by a token that is over', { claims: { iat: past - 60, exp: past } }],
    ['without a name', { claims: { preferred_username: undefined } }],
    ['by the signature of another key', { isForged: true }],
    ['by a token without a signature', { isUnsigned: true }],
  ])('%s', async (_, lies) => {
    const { door, reply } = await come('wang', lies)
    expect([door, await isIn(reply)]).toEqual(['/sign-in?oidc=refused', null])
    expect(trail().at(-1)).toMatchObject({ action: 'session.refused' })
    expect(JSON.stringify(trail())).not.toMatch(/eyJ|code=/)
  })

  test('by coming back twice, with a state of another, or without having begun', async () => {
    const { back, cookie, reply } = await come('wang')
    expect(await isIn(reply)).toBe('wang')
    expect((await get(back, cookie)).headers.location).toBe('/sign-in?oidc=refused')
    const used = await begin()
    expect((await get(provider.vouch(used.address, 'wang'), used.cookie)).headers.location).toBe('/')
    expect((await get(provider.vouch(used.address, 'li'), used.cookie)).headers.location).toBe('/sign-in?oidc=refused')
    const [mine, theirs] = [await begin(), await begin()]
    const planted = provider.vouch(theirs.address, 'li')
    expect((await get(planted, mine.cookie)).headers.location).toBe('/sign-in?oidc=refused')
    expect((await get(provider.vouch((await begin()).address, 'li'))).headers.location).toBe('/sign-in?oidc=refused')
  })

  test('after ten minutes', async () => {
    const { address, cookie } = await begin()
    city.clock.at = new Date(city.clock.at.getTime() + 11 * 60_000)
    expect((await get(provider.vouch(address, 'wang'), cookie)).headers.location).toBe('/sign-in?oidc=refused')
  })
})

describe('passwords', () => {
  test('let in while the provider is gone, and it is found again once it is back', async () => {
    const { address, cookie } = await begin()
    const back = provider.vouch(address, 'wang')
    await provider.close()
    expect((await get(back, cookie)).headers.location).toBe('/sign-in?oidc=refused')
    expect((await withPassword('wang')).statusCode).toBe(200)
    const lonely = emptyWorld()
    const oidc = { issuer: provider.issuer, clientId, clientSecret, name: '统一身份认证', claim: 'sub' }
    const other = await openCity({ world: { ...lonely, settings: { ...lonely.settings, oidc } } })
    const sent = await other.app.inject({ method: 'GET', url: '/api/session/oidc/start' })
    expect(sent.headers.location).toBe('/sign-in?oidc=gone')
    await other.app.close()
  })

  test('are all there is where nothing else is set up', async () => {
    const plain = await openCity()
    expect((await plain.app.inject('/api/session/ways')).json()).toEqual({ oidc: null })
    expect((await plain.app.inject('/api/session/oidc/start')).statusCode).toBe(404)
    await plain.app.close()
    expect((await get('/api/session/ways')).json()).toEqual({ oidc: { name: '统一身份认证' } })
  })
})

test('half a setting is refused, and so is a provider in the clear', () => {
  expect(readConfig({}).settings.oidc).toBeUndefined()
  expect(() => readConfig({ PIANQU_OIDC_ISSUER: 'https://id.test' })).toThrow('一起设置')
  expect(() => readConfig({ PIANQU_OIDC_ISSUER: 'http://id.test' })).toThrow('应以 https:// 开头')
})
