import { beforeEach, describe, expect, test } from 'vitest'
import { type City, openCity } from '../city.ts'

let city: City

beforeEach(async () => {
  city = await openCity()
  await city.person({ username: 'zhuanban', role: 'taskforce' })
})

const signIn = (username: string, password: string) =>
  city.app.inject({ method: 'POST', url: '/api/session', payload: { username, password } })

async function guess(times: number, username = 'zhuanban'): Promise<number[]> {
  const statuses: number[] = []
  for (let turn = 0; turn < times; turn += 1) statuses.push((await signIn(username, `guess ${turn}`)).statusCode)
  return statuses
}

const ten = Array.from({ length: 10 }, () => 401)

describe('ten wrong passwords', () => {
  test('close the door, also to the right one, and say so in Chinese', async () => {
    expect(await guess(10)).toEqual(ten)
    const reply = await signIn('zhuanban', city.password)
    expect(reply.statusCode).toBe(429)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    const { code, detail } = reply.json<{ code: string; detail: string }>()
    expect(code).toBe('common/too-many')
    expect(detail).toMatch(/5\s*分钟/)
    expect(detail).not.toMatch(/[a-z]/i)
  })

  test('are forgotten after five minutes', async () => {
    await guess(11)
    city.clock.at = new Date(city.clock.at.getTime() + 5 * 60_000 - 1)
    expect((await signIn('zhuanban', city.password)).statusCode).toBe(429)
    city.clock.at = new Date(city.clock.at.getTime() + 1)
    expect((await signIn('zhuanban', city.password)).statusCode).toBe(200)
  })

  test('stand against one name and not against others', async () => {
    await city.person({ username: 'caizheng', role: 'leader' })
    await guess(11)
    expect((await signIn('caizheng', city.password)).statusCode).toBe(200)
  })

  test('count together however the name is padded', async () => {
    for (const padding of ['', ' ', '  ', '\t', '\n', '　', ' \t', '\t ', '   ', '    ']) {
      expect((await signIn(`${padding}zhuanban`, 'a guess')).statusCode).toBe(401)
    }
    expect((await signIn('zhuanban  ', city.password)).statusCode).toBe(429)
  })

  test('in a row are what counts: a right one wipes the slate', async () => {
    await guess(9)
    expect((await signIn('zhuanban', city.password)).statusCode).toBe(200)
    expect(await guess(10)).toEqual(ten)
    expect(await guess(1)).toEqual([429])
  })

  test('for a name that nobody has close the door as well', async () => {
    expect(await guess(11, 'nobody')).toEqual([...ten, 429])
  })
})

describe('guesses from many places or over many names', () => {
  const from = (place: string, username: string, password = 'a guess') =>
    city.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username, password },
      remoteAddress: place,
    })

  test('close a name for strangers, and not where it has signed in before', async () => {
    expect((await from('10.0.0.1', 'zhuanban', city.password)).statusCode).toBe(200)
    const statuses: number[] = []
    for (let turn = 0; turn < 31; turn += 1) statuses.push((await from(`10.1.0.${turn}`, 'zhuanban')).statusCode)
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true)
    expect((await from('10.2.0.1', 'zhuanban', city.password)).statusCode).toBe(429)
    expect((await from('10.0.0.1', 'zhuanban', city.password)).statusCode).toBe(200)
  })

  test('close a place that sprays one password over names', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 61; turn += 1) statuses.push((await from('10.0.0.9', `name${turn}`)).statusCode)
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 60).every((status) => status === 401)).toBe(true)
    expect((await from('10.0.0.8', 'name1')).statusCode).toBe(401)
  })

  test('do not add up from those who come in', async () => {
    for (let turn = 0; turn < 70; turn += 1) {
      expect((await from('10.0.0.9', 'zhuanban', city.password)).statusCode).toBe(200)
    }
  })

  test('each leave a line, which names no name that nobody has', async () => {
    await city.person({ username: 'shenji', role: 'auditor' })
    await from('10.0.0.9', 'zhuanban')
    await from('10.0.0.9', 'my secret password')
    const { rows } = (await (await city.as('shenji')).get('/api/trail')).json<{
      rows: { action: string; subject: string }[]
    }>()
    const refused = rows.filter(({ action }) => action === 'session.refused')
    expect(refused.map(({ subject }) => subject).sort()).toEqual(['account:zhuanban', 'installation'])
    expect(JSON.stringify(rows)).not.toContain('my secret')
  })
})
