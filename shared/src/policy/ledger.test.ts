import { describe, expect, test } from 'vitest'
import { clauseId, findClause } from './address.ts'
import { builtInDocuments } from './ledger/built-in.ts'
import { ownBenefitRules } from './own-rules.ts'
import { parseOwners } from './owners.ts'

const clauses = builtInDocuments.flatMap((document) =>
  document.measures.flatMap((measure) =>
    measure.clauses.map((clause) => ({ document, measure, clause, id: clauseId(document.code, clause) })),
  ),
)

/** How many clauses each sentence of each measure has, counted by hand in the text: sentences by full stop, clauses by semicolon. */
const counted: Readonly<Record<string, Readonly<Record<number, readonly number[]>>>> = {
  'key-areas': {
    1: [1, 1],
    2: [1, 2, 3, 1],
    3: [1, 2, 4, 8],
    4: [1, 3, 3, 2],
    5: [1, 1, 1, 1, 2],
    6: [1, 4, 4, 3],
    7: [1, 5, 1, 1, 1],
    8: [1, 1, 2, 3, 1, 1],
    9: [1, 1, 1, 1, 2],
    10: [1, 1, 1, 1, 1, 1],
  },
  chains: {
    2: [1, 1, 1, 1],
    3: [1, 1, 1, 1, 1, 1, 1, 1],
    4: [1, 1, 1, 1, 1, 1, 1],
    5: [1, 1, 1, 1],
    6: [1, 2, 1, 1, 1, 1, 1],
    7: [1, 2, 1, 1, 1],
    8: [1, 1, 1, 1, 1],
    9: [1, 1, 1, 1],
    10: [1, 1, 1, 1, 1, 1],
  },
}

/** Every number of the two documents, read off the text: dates, numbered plans and names of lists are none. */
const printed: readonly (readonly [at: string, values: string])[] = [
  ['key-areas/2.2.1', '50%'],
  ['key-areas/3.4.6', '5年'],
  ['key-areas/4.2.1', '50%'],
  ['key-areas/4.2.2', '2个百分点 2年'],
  ['key-areas/4.3.2', '1% 减半'],
  ['key-areas/5.2.1', '800米 65%'],
  ['key-areas/5.5.1', '三年'],
  ['key-areas/5.5.2', '30分钟'],
  ['key-areas/6.2.1', '100%'],
  ['chains/3.4.1', '100万元 10万元'],
  ['chains/3.5.1', '1000万元'],
  ['chains/3.7.1', '200万元'],
  ['chains/3.8.1', '20万元'],
  ['chains/4.2.1', '500千伏'],
  ['chains/4.4.1', '70%'],
  ['chains/5.3.1', '2000万元 500万元'],
  ['chains/6.6.1', '5‰ 100万元'],
  ['chains/7.2.1', '15% 500万元'],
  ['chains/7.2.2', '500万元'],
  ['chains/7.3.1', '100万元'],
  ['chains/7.4.1', '15% 500万元'],
  ['chains/7.5.1', '100万元 300万元'],
  ['chains/8.5.1', '30% 300万元'],
  ['chains/9.2.1', '0-1 1-100 100-100万 100万元'],
  ['chains/10.3.1', '10% 500万元 300万元'],
  ['chains/10.4.1', '5% 200万元'],
  ['chains/10.6.1', '100万元 50万元'],
]

/** Who leads, and how many help, by hand from the printed lists. */
const owners: readonly (readonly [at: string, lead: string, co: string])[] = [
  ['key-areas/1', '市规划和自然资源局', '市财政局 国家税务总局成都市税务局 各重点片区牵头部门 各区（市）县'],
  ['key-areas/2', '市发改委 市经信局市新经济委 市住建局 市投促局', '各重点片区牵头部门 各区（市）县'],
  ['key-areas/3', '市发改委 市经信局市新经济委 市规划和自然资源局 市农业农村局', '各重点片区牵头部门 各区（市）县'],
  ['key-areas/4', '市财政局 市住建局 市国资委 市金融监管局 人行成都分行营管部', '各区（市）县'],
  ['key-areas/5', '市财政局 市规划和自然资源局 市住建局 市交通运输局', '各区（市）县'],
  ['key-areas/6', '市教育局 市财政局 市人社局 市住建局 市商务局 市文广旅局 市卫健委 市体育局', '各区（市）县'],
  [
    'key-areas/7',
    '市委组织部（市委人才办） 市人社局 市规划和自然资源局 市住建局 市农业农村局 市卫健委 市金融监管局',
    '各区（市）县',
  ],
  ['key-areas/8', '市发改委 市科技局 市住建局 市国资委', '各重点片区牵头部门 各区（市）县'],
  [
    'key-areas/9',
    '市委编办 市发改委 市司法局 市规划和自然资源局 市生态环境局 市市场监管局 市网络理政办',
    '各区（市）县',
  ],
  ['key-areas/10', '市发改委 市规划和自然资源局', '市委督查室 市政府督查室 各区（市）县'],
  ['chains/2', '市发改委 各重点产业链牵头部门', '各区（市）县'],
  ['chains/3', '市科技局 各重点产业链牵头部门', '市委组织部（市委人才办） 市发改委 市财政局 市人社局 各区（市）县'],
  ['chains/4', '市经信局市新经济委 市规划和自然资源局 市商务局 市国资委', '各区（市）县 相关市属国有企业'],
  ['chains/5', '市委组织部（市委人才办） 市教育局 市人社局 市市场监管局', '各重点产业链牵头部门 各区（市）县'],
  [
    'chains/6',
    '市财政局 市国资委 市金融监管局 人行成都分行营管部',
    '各重点产业链牵头部门 各区（市）县 相关市属国有企业',
  ],
  ['chains/7', '市经信局市新经济委', '各区（市）县'],
  ['chains/8', '市交通运输局 市口岸物流办', '各重点产业链牵头部门 各区（市）县'],
  ['chains/9', '市国资委 各重点产业链牵头部门', '各区（市）县 相关市属国有企业'],
  ['chains/10', '市委编办 市发改委 市经信局市新经济委 市生态环境局 市商务局', '各区（市）县'],
]

describe('the ledger', () => {
  test('has every clause of both documents at its place', () => {
    const expected = Object.entries(counted).flatMap(([code, measures]) =>
      Object.entries(measures).flatMap(([measure, sentences]) =>
        sentences.flatMap((count, index) =>
          Array.from({ length: count }, (_, nth) => `${code}/${measure}.${index + 1}.${nth + 1}`),
        ),
      ),
    )
    expect(clauses.map(({ id }) => id)).toEqual(expected)
  })

  test.each(printed)('%s states %s, once', (at, values) => {
    const found = clauses.find(({ id }) => id === at)?.clause.parameters.map(({ value }) => value)
    expect(found?.join(' ')).toBe(values)
  })

  test('states no other number', () => {
    const stated = clauses.filter(({ clause }) => clause.parameters.length > 0).map(({ id }) => id)
    expect(stated).toEqual(printed.map(([at]) => at))
    const names = clauses.flatMap(({ clause }) => clause.parameters.map(({ name, value }) => `${name} ${value}`))
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(owners)('%s is led as the list says', (at, lead, co) => {
    const [code, number] = at.split('/')
    const measure = builtInDocuments
      .find((document) => document.code === code)
      ?.measures.find((each) => each.number === Number(number))
    expect(parseOwners(measure?.owners ?? '')).toEqual({ lead: lead.split(' '), co: co.split(' ') })
  })

  test('has a list of owners for every measure', () => {
    const all = builtInDocuments.flatMap(({ code, measures }) => measures.map(({ number }) => `${code}/${number}`))
    expect(owners.map(([at]) => at)).toEqual(all)
  })

  test('says of each clause what it does, in words of its own', () => {
    for (const { id, clause } of clauses) {
      expect([id, clause.title.length >= 6 && clause.title.length <= 60]).toEqual([id, true])
      if (clause.kind === 'grant')
        expect([id, clause.benefits.length > 0, clause.forWhom !== null]).toEqual([id, true, true])
      if (clause.kind === 'promise') expect([id, clause.promises.length > 0]).toEqual([id, true])
    }
    const titles = clauses.map(({ document, clause }) => `${document.code} ${clause.title}`)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('and the rules know each other', () => {
    const granted = clauses.flatMap(({ id, clause }) => clause.benefits.map((code) => `${code} ${id}`))
    const ruled = Object.entries(ownBenefitRules).map(([code, { clause }]) => `${code} ${clause}`)
    expect(granted.toSorted()).toEqual(ruled.toSorted())
  })

  test('finds a clause by its id and none by another', () => {
    expect(findClause(builtInDocuments, 'chains/10.6.1')?.measure.number).toBe(10)
    expect(findClause(builtInDocuments, 'chains/1.1.1')).toBeUndefined()
    expect(findClause(builtInDocuments, 'other/2.1.1')).toBeUndefined()
  })

  test('says where the text is cut off', () => {
    expect(builtInDocuments.map(({ note }) => /残缺|缺标题和第一条/.test(note ?? ''))).toEqual([true, true])
    expect(builtInDocuments.map(({ validUntil }) => validUntil)).toEqual(['2025-12-31', '2025-12-31'])
  })
})
