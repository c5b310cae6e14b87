import type { RuleDraft, RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { City, Client, Reply } from '../city.ts'

interface Given {
  readonly kind: RuleKind
  readonly code?: string
  readonly from: Month
  /** What is other than in the version in force. */
  readonly changes: Readonly<Record<string, unknown>>
  readonly basis?: string
}

type Desk = Pick<City, 'as' | 'person'> & { readonly taskforce: Client }

export const rulePath = (kind: RuleKind, code: string = kind): string => `/api/rules/${kind}/${code}`

/** Somebody of the task force beside the one at the desk, who drafts what the other adopts. */
export async function drafter(city: Desk): Promise<Client> {
  const known = await city.as('nizhi').catch(() => null)
  if (known) return known
  await city.person({ username: 'nizhi', role: 'taskforce' })
  return city.as('nizhi')
}

/** The version of a rule that is in force in a month. */
export async function inForce(client: Client, { kind, code = kind, from }: Given) {
  const page = (await client.get(`${rulePath(kind, code)}?month=${from}`)).json<RulePage>()
  return page.versions.find(({ isInForce }) => isInForce)
}

/** Drafts a version that differs from the one in force in its month. */
export async function draft(client: Client, given: Given): Promise<Reply> {
  const { kind, code = kind, from, changes, basis = '专班〔2025〕12号' } = given
  const version = await inForce(client, given)
  return client.post(`${rulePath(kind, code)}/drafts`, {
    content: { ...version?.content, ...changes },
    effectiveMonth: from,
    basis,
    baseEdition: version?.edition ?? 0,
  })
}

export const step = (client: Client, { ruleId, version }: RuleDraft, name: string, note?: string): Promise<Reply> =>
  client.post(`/api/rule-drafts/${ruleId}/steps`, { step: name, version, ...(note && { note }) })

/** Drafted by one and adopted by the other. Throws where either is refused. */
export async function adopted(city: Desk, given: Given): Promise<RuleDraft> {
  const drafted = await draft(await drafter(city), given)
  const reply = drafted.statusCode === 201 ? await step(city.taskforce, drafted.json(), 'adopt') : drafted
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply.json<RuleDraft>()
}
