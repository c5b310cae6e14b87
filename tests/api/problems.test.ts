import { problemSchema } from '@pianqu/shared/http/problem.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { multipart, type Reply } from '../city.ts'
import { bareApp, mountPublic } from './bare-app.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const chinese = /[一-鿿]/

/** The body of an error reply, held to RFC 9457. */
function problemOf(reply: Reply) {
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  const problem = problemSchema.strict().parse(reply.json())
  expect(problem.status).toBe(reply.statusCode)
  expect(problem.title).toMatch(chinese)
  expect(problem.instance).toMatch(/^[0-9a-f-]{36}$/)
  return problem
}

describe('a refusal', () => {
  test('of a malformed query says where, which rule and how to mend it', async () => {
    const reply = await city.taskforce.get('/api/overview?month=2025-13')
    const problem = problemOf(reply)
    expect(problem).toMatchObject({ status: 400, code: 'common/malformed', detail: expect.stringMatching(chinese) })
    expect(problem.errors).toHaveLength(1)
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/query/month' })
  })

  test('of a body names its fields', async () => {
    const admin = await city.as('admin')
    const reply = await admin.post('/api/accounts', { username: 'Bad Name', name: '', role: 'king', password: 'short' })
    const pointers = problemOf(reply).errors?.map(({ pointer }) => pointer)
    expect(pointers?.sort()).toEqual(['/name', '/password', '/role', '/username'])
  })

  test.each([
    '/api/overview?month=2025-9',
    '/api/projects?pageSize=201',
    '/api/projects?page=0',
    '/api/projects?sort=plan%20Yuan',
    '/api/projects?light=blue',
    '/api/bonds/share',
    '/api/bonds/share?year=2025&basis=guess',
    '/api/rail/coverage?on=2025-02-30',
    '/api/sources/guess',
    '/api/imports/not-an-id/annotated',
  ])('of %s is 400', async (address) => {
    expect(problemOf(await city.taskforce.get(address))).toMatchObject({ status: 400, code: 'common/malformed' })
  })

  test.each(['/api', '/api/', '/api/nothing-here', '/api/areas/A99', '/api/imports/guess/guess/guess'])(
    'of the unknown address %s is 404',
    async (address) => {
      expect(problemOf(await city.taskforce.get(address))).toMatchObject({ status: 404, code: 'common/not-found' })
    },
  )

  test.each(['/api/projects/%E0%A4%A', `/api/projects/${'9'.repeat(200)}`])(
    'of an address that cannot be read, %s, has the same shape',
    async (address) => {
      const { status, code } = problemOf(await city.taskforce.get(address))
      expect([400, 404]).toContain(status)
      expect(['common/malformed', 'common/not-found']).toContain(code)
    },
  )

  test('of another method than the address has is 404', async () => {
    expect(problemOf(await city.taskforce.delete('/api/overview')).status).toBe(404)
  })

  test('of a body that is no JSON is 400', async () => {
    const headers = { cookie: city.taskforce.cookie, 'content-type': 'application/json' }
    const reply = await city.app.inject({ method: 'POST', url: '/api/rail/coverage', headers, payload: '{"boundary":' })
    expect(problemOf(reply)).toMatchObject({ status: 400, code: 'common/malformed' })
  })

  test('of a body in another type is 415', async () => {
    const headers = { cookie: city.taskforce.cookie, 'content-type': 'text/csv' }
    const reply = await city.app.inject({ method: 'POST', url: '/api/rail/coverage', headers, payload: 'a,b' })
    expect(problemOf(reply)).toMatchObject({ status: 415, code: 'common/unsupported-type' })
  })
})

describe('an upload', () => {
  const upload = (bytes: Uint8Array, fileName = '单位.xlsx') =>
    city.taskforce.upload('/api/imports/units', fileName, bytes)

  test('above 20 MB is refused with the limit', async () => {
    const problem = problemOf(await upload(new Uint8Array(20 * 1024 * 1024 + 1).fill(65)))
    expect(problem).toMatchObject({ status: 413, code: 'common/too-large', detail: expect.stringContaining('20 MB') })
  })

  test('that is no form is 415', async () => {
    const problem = problemOf(await city.taskforce.post('/api/imports/units', { file: 'text' }))
    expect(problem).toMatchObject({ status: 415, code: 'common/unsupported-type' })
  })

  test('of a form that cannot be read is refused, not a failure of ours', async () => {
    const headers = { cookie: city.taskforce.cookie, 'content-type': 'multipart/form-data' }
    const reply = await city.app.inject({ method: 'POST', url: '/api/imports/units', headers, payload: 'nothing' })
    const { status } = problemOf(reply)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test('of a form without a file asks for one', async () => {
    const { headers } = multipart('', new Uint8Array())
    const boundary = headers['content-type']?.split('boundary=')[1]
    const payload = `--${boundary}\r\nContent-Disposition: form-data; name="month"\r\n\r\n2025-09\r\n--${boundary}--\r\n`
    const reply = await city.app.inject({
      method: 'POST',
      url: '/api/imports/units',
      headers: { ...headers, cookie: city.taskforce.cookie },
      payload,
    })
    expect(problemOf(reply)).toMatchObject({ status: 422, code: 'import/unreadable' })
  })

  test.each([
    ['an empty file', '', 422, 'import/unreadable'],
    ['a PDF', '%PDF-1.7 and so on', 415, 'common/unsupported-type'],
    ['a picture', '\u0089PNG\r\n', 415, 'common/unsupported-type'],
    ['a web page called .xls', '<html><table></table></html>', 415, 'common/unsupported-type'],
    ['a broken workbook', 'PK\u0003\u0004 and nothing more', 422, 'import/unreadable'],
    ['a text without the header', '甲,乙\n1,2\n', 422, 'import/no-header'],
    ['a text without a required column', '单位编码,单位名称\nD9,某区\n', 422, 'import/missing-columns'],
  ])('of %s says what it is', async (_what, text, status, code) => {
    const encoding = code === 'common/unsupported-type' ? 'latin1' : 'utf8'
    const problem = problemOf(await upload(Buffer.from(text, encoding)))
    expect(problem).toMatchObject({ status, code, detail: expect.stringMatching(chinese) })
  })

  test('in CSV without its header names the columns that are needed', async () => {
    const { detail } = problemOf(await upload(Buffer.from('甲,乙\n1,2\n')))
    for (const column of ['单位编码', '单位名称', '类型']) expect(detail).toContain(column)
  })
})

describe('a failure of ours', () => {
  test('is logged with its request and not explained to the caller', async () => {
    const { app, logged } = await bareApp()
    mountPublic(app, '/api/broken', () => {
      throw new Error('the password of the database is 1234')
    })
    const reply = await app.inject('/api/broken')
    const problem = problemOf(reply)
    expect(problem).toMatchObject({ status: 500, code: 'common/internal' })
    expect(reply.body).not.toContain('1234')
    expect(logged.join()).toContain('the password of the database is 1234')
    expect(logged.join()).toContain(problem.instance)
  })

  test('is also a reply that breaks its own contract', async () => {
    const { app, logged } = await bareApp()
    mountPublic(app, '/api/wrong', () => 42)
    expect(problemOf(await app.inject('/api/wrong'))).toMatchObject({ status: 500 })
    expect(logged).toHaveLength(1)
  })
})
