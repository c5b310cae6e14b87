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
