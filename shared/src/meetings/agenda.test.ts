import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directive, project, quiet } from './agenda.fixture.ts'
import { type AgendaGround, agendaOf } from './agenda.ts'
import { defaultAgendaRule } from './agenda-rule.schema.ts'
import { agendaKinds } from './meeting.schema.ts'

const agenda = (ground: Partial<AgendaGround>, rule = defaultAgendaRule) => agendaOf({ ...quiet, ...ground }, rule)

const said = (ground: Partial<AgendaGround>) => agenda(ground).map(({ title, rule }) => [title, rule])

const card = {
  code: 'bond-share',
  name: '专项债占比',
  met: false,
  display: '48.6%',
  targetDisplay: '目标 ≥50%',
  gap: '差1.4个百分点',
  operator: '>=' as const,
}

describe('an agenda', () => {
  test('of nothing is empty', () => {
    expect(agenda({})).toEqual([])
  })

  test('brings unfinished directives first, then lights, reports, blockers, targets, moves', () => {
    const items = agenda({
      directives: [directive('YD-2025-0001')],
      areas: [{ code: 'A1', name: '甲片区', light: 'red', behindPoints: 31, behindDisplay: '31.00' }],
      projects: [project('P1'), project('P2', { light: 'grey' })],
      blockers: [{ id: 'b', number: 'DD-2025-0001', title: '用地未批', leadUnitName: null, since: '2025-09-20' }],
      indicators: [card],
      groups: [
        { name: '中心城区', of: 'area', rows: [{ code: 'A1', name: '甲片区', place: 3, tied: false, move: -2 }] },
      ],
    })
    expect(items.map(({ kind, subject }) => [kind, subject.kind])).toEqual([
      ['directive', 'directive'],
      ['red-light', 'area'],
      ['red-light', 'project'],
      ['late-report', 'unit'],
      ['late-blocker', 'blocker'],
      ['missed-target', 'indicator'],
      ['rank-move', 'area'],
    ])
  })

  test.each<[string, Partial<AgendaGround>, string[]]>([
    [
      'a directive whose day has passed',
      { directives: [directive('YD-2025-0001')] },
      ['市交通运输局：完成管线迁改', '2025年8月调度会议定，未办结（时限2025-10-10，已逾期10天）'],
    ],
    [
      'one that is due on the day of the meeting',
      { directives: [directive('YD-2025-0001', { dueOn: '2025-10-20' })] },
      ['市交通运输局：完成管线迁改', '2025年8月调度会议定，未办结（时限2025-10-20，尚未到期）'],
    ],
    [
      'one without a day',
      { directives: [directive('YD-2025-0001', { dueOn: null })] },
      ['市交通运输局：完成管线迁改', '2025年8月调度会议定，未办结（没有定时限）'],
    ],
    [
      'a project that is behind',
      { projects: [project('P1')] },
      ['P1项目落后序时40.00个百分点', '项目亮红灯（规则：差值法）'],
    ],
    [
      'one that is red and ahead',
      { projects: [project('P1', { behindPoints: -3, behindDisplay: '−3.00' })] },
      ['P1项目亮红灯', '项目亮红灯（规则：差值法）'],
    ],
    [
      'one that is red without a plan',
      { projects: [project('P1', { behindPoints: null, behindDisplay: null })] },
      ['P1项目亮红灯', '项目亮红灯（规则：差值法）'],
    ],
    [
      'projects that were not reported, by district',
      { projects: [project('P1', { light: 'grey' }), project('P2', { light: 'grey' })] },
      ['甲区有2个项目未报', '应报月报到发布时仍未报送'],
    ],
    [
      'a blocker whose answer is late',
      {
        blockers: [
          { id: 'b', number: 'DD-2025-0007', title: '用地未批', leadUnitName: '市规自局', since: '2025-09-30' },
        ],
      },
      ['市规自局：用地未批', '堵点DD-2025-0007自2025-09-30起逾期未答复，至2025-09-30已1天'],
    ],
    [
      'a target that is missed',
      { indicators: [card] },
      ['专项债占比48.6%，低于目标', '指标没有达到目标（目标 ≥50%，差1.4个百分点）'],
    ],
    [
      'a place that has moved far',
      {
        groups: [
          { name: '中心城区', of: 'area', rows: [{ code: 'A1', name: '甲片区', place: 1, tied: true, move: 4 }] },
        ],
      },
      ['甲片区上升4位，中心城区并列第1名', '名次变动2位以上，取变动最大的3个'],
    ],
  ])('says why %s is on it', (_what, ground, words) => {
    expect(said(ground)).toEqual([words])
  })

  test.each<[string, Partial<AgendaGround>]>([
    [
      'green, yellow and exempt lights',
      {
        projects: [
          project('P1', { light: 'green' }),
          project('P2', { light: 'yellow' }),
          project('P3', { light: 'exempt' }),
          project('P4', { light: null }),
        ],
      },
    ],
    [
      'a package: its children are there themselves',
      { projects: [project('P1', { isPackage: true }), project('P2', { isPackage: true, light: 'grey' })] },
    ],
    [
      'a target that is met, or has no verdict',
      {
        indicators: [
          { ...card, met: true },
          { ...card, met: null },
        ],
      },
    ],
    [
      'a small move, a new member, and a row without a place',
      {
        groups: [
          {
            name: '甲',
            of: 'area',
            rows: [
              { code: 'A1', name: 'A1', place: 1, tied: false, move: 1 },
              { code: 'A2', name: 'A2', place: 2, tied: false, move: null },
              { code: 'A3', name: 'A3', place: null, tied: false, move: 5 },
            ],
          },
        ],
      },
    ],
  ])('leaves out %s', (_what, ground) => {
    expect(agenda(ground)).toEqual([])
  })

  test('takes the longest overdue directive, the farthest behind and the oldest blocker first', () => {
    const blocker = (number: string, since: '2025-08-01' | '2025-09-01') => ({
      id: number,
      number,
      title: number,
      leadUnitName: null,
      since,
    })
    const order = agenda({
      directives: [
        directive('YD-3', { dueOn: null }),
        directive('YD-2', { dueOn: '2025-12-01' }),
        directive('YD-1', { dueOn: '2025-10-01' }),
      ],
      projects: [
        project('P1', { behindPoints: 31 }),
        project('P2', { behindPoints: null }),
        project('P3', { behindPoints: 60 }),
      ],
      blockers: [blocker('DD-2', '2025-09-01'), blocker('DD-1', '2025-08-01')],
    }).map(({ subject }) => subject.name)
    expect(order).toEqual(['YD-1', 'YD-2', 'YD-3', 'P3项目', 'P1项目', 'P2项目', 'DD-1', 'DD-2'])
  })

  test('collects what is more than stands alone in one item that names all of it', () => {
    const projects = Array.from({ length: 13 }, (_, index) => project(`P${10 + index}`))
    const items = agenda({ projects })
    expect([items.length, items.at(-1)?.title, items.at(-1)?.members.map(({ code }) => code)]).toEqual([
      11,
      '其余3个红灯项目',
      ['P20', 'P21', 'P22'],
    ])
  })
})

const lights = fc.constantFrom('green', 'yellow', 'red', 'grey', null)
const projects = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^P\d{1,3}$/),
    light: lights,
    behindPoints: fc.option(fc.integer({ min: -50, max: 90 })),
  }),
  { selector: ({ code }) => code, maxLength: 40 },
)
const directives = fc.uniqueArray(
  fc.record({
    number: fc.stringMatching(/^YD-\d{1,3}$/),
    dueOn: fc.option(fc.constantFrom('2025-09-01', '2025-10-19', '2025-10-20', '2025-12-31')),
  }),
  { selector: ({ number }) => number, maxLength: 10 },
)

const shuffled = <Row>(rows: readonly Row[], seed: number): Row[] =>
  rows
    .map((row, index) => ({ row, key: (index * 7919 + seed) % 104_729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row)

describe('whatever the snapshot says', () => {
  test('the agenda is the same in whatever order it is told, kinds keep their order, and no subject is lost or twice there', () => {
    fc.assert(
      fc.property(projects, directives, fc.nat(), (given, owed, seed) => {
        const rows = given.map(({ code, ...rest }) =>
          project(code, { ...rest, behindDisplay: rest.behindPoints === null ? null : String(rest.behindPoints) }),
        )
        const unfinished = owed.map(({ number, dueOn }) => directive(number, { dueOn: dueOn as '2025-10-20' | null }))
        const items = agenda({ projects: rows, directives: unfinished })
        expect(agenda({ projects: shuffled(rows, seed), directives: shuffled(unfinished, seed) })).toEqual(items)
        const places = items.map(({ kind }) => agendaKinds.indexOf(kind))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        const red = rows.filter(({ light }) => light === 'red').map(({ code }) => code)
        const told = items.flatMap(({ kind, subject, members }) =>
          kind === 'red-light' ? (members.length > 0 ? members : [subject]) : [],
        )
        expect(told.map(({ code }) => code).sort()).toEqual(red.sort())
        expect(items.filter(({ kind }) => kind === 'directive')).toHaveLength(unfinished.length)
      }),
    )
  })
})
