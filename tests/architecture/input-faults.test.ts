import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { inputFault } from '@pianqu/shared/words/input-fault.ts'
import { wrongFor } from '@pianqu/shared/words/wrong-input.fixture.ts'
import { describe, expect, test } from 'vitest'
import { declaredEndpoints } from './contracts.ts'

const isEnglish = (message: string): boolean =>
  !/\p{Script=Han}/u.test(message) || /[A-Za-z]{4,} [a-z]{2,}/.test(message)

/** What a schema says of all that is wrong for it, in the words of the server. */
function saidOf(schema: NonNullable<Endpoint['body']>): string[] {
  const parse = (value: unknown) => schema.safeParse(value, { error: inputFault }).error?.issues ?? []
  return wrongFor(schema).flatMap((value) => parse(value).map(({ message }) => message))
}

describe('what is wrong with a request', () => {
  test('is said in Chinese, whatever endpoint and whatever part of it', async () => {
    const parts = (await declaredEndpoints()).flatMap(({ name, endpoint: { params, query, body } }) =>
      [params, query, body].flatMap((schema) => (schema ? [{ name, schema }] : [])),
    )
    const said = parts.flatMap(({ name, schema }) => saidOf(schema).map((message) => ({ name, message })))
    expect(said.length).toBeGreaterThan(2000)
    expect([...new Set(said.filter(({ message }) => isEnglish(message)).map((each) => JSON.stringify(each)))]).toEqual(
      [],
    )
  })
})
