import type { AreaFigure } from '../boards/overview.contract.ts'
import type { ProjectRow } from '../boards/project-row.schema.ts'
import type { IndicatorCard } from '../indicators/indicator.contract.ts'
import { missedWords } from '../number/target-words.ts'
import type { RankingRow } from '../rankings/ranking.contract.ts'
import { type Day, daysBetween } from '../time/day.ts'
import { cut } from '../words/cut.ts'
import { groupBy } from '../words/group-by.ts'
import type { AgendaRule } from './agenda-rule.schema.ts'
import type { AgendaItem, AgendaKind, AgendaSubject } from './meeting.schema.ts'

/** A directive of an earlier meeting that is not done. */
export interface UnfinishedDirective {
  readonly id: string
  readonly number: string
  readonly text: string
  readonly leadUnitName: string
  readonly dueOn: Day | null
  readonly meeting: string
}

export interface LateBlocker {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly leadUnitName: string | null
  readonly since: Day
}

/** A peer group in which places are compared. */
export interface RankedGroup {
  readonly name: string
  readonly of: 'area' | 'unit'
  readonly rows: readonly Pick<RankingRow, 'code' | 'name' | 'place' | 'tied' | 'move'>[]
}

/** All that an agenda is made from: the snapshot, and what earlier meetings left unfinished. */
export interface AgendaGround {
  readonly heldOn: Day
  readonly asOf: Day
  readonly lightRule: string
  readonly directives: readonly UnfinishedDirective[]
  readonly areas: readonly Pick<AreaFigure, 'code' | 'name' | 'light' | 'behindPoints' | 'behindDisplay'>[]
  readonly projects: readonly Pick<
    ProjectRow,
    'code' | 'name' | 'light' | 'behindPoints' | 'behindDisplay' | 'districtCode' | 'districtName' | 'isPackage'
  >[]
  readonly blockers: readonly LateBlocker[]
  readonly indicators: readonly Pick<
    IndicatorCard,
    'code' | 'name' | 'met' | 'display' | 'targetDisplay' | 'gap' | 'operator'
  >[]
  readonly groups: readonly RankedGroup[]
}

const before = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** The item of a subject. A code is no more than a name in its id. */
const itemOf = (
  kind: AgendaKind,
  subject: AgendaSubject,
  said: Pick<AgendaItem, 'title' | 'rule' | 'plannedSeconds'>,
): AgendaItem => ({ id: `${kind}:${subject.kind}:${subject.code}`, kind, ...said, subject, members: [] })

/** The first ones each by itself, the others in one item that names them. */
function collected(items: readonly AgendaItem[], most: number, titleOf: (count: number) => string): AgendaItem[] {
  const [alone, others] = [items.slice(0, most), items.slice(most)]
  const [first] = others
  if (!first) return alone
  const { kind, plannedSeconds } = first
  const title = titleOf(others.length)
  const subject: AgendaSubject = { kind: 'city', code: kind, name: title }
  const rule = `同类事项超过${most}项，其余合并为一项`
  return [
    ...alone,
    { ...itemOf(kind, subject, { title, rule, plannedSeconds }), members: others.map((each) => each.subject) },
  ]
}

function directiveItems({ directives, heldOn }: AgendaGround, { seconds }: AgendaRule): AgendaItem[] {
  const key = ({ dueOn, number }: UnfinishedDirective) => `${dueOn ?? '9999'} ${number}`
  return directives
    .toSorted((a, b) => before(key(a), key(b)))
    .map(({ id, number, text, leadUnitName, dueOn, meeting }) => {
      const late = dueOn === null ? 0 : daysBetween(dueOn, heldOn)
      const standing =
        dueOn === null ? '没有定时限' : late > 0 ? `时限${dueOn}，已逾期${late}天` : `时限${dueOn}，尚未到期`
      return itemOf(
        'directive',
        { kind: 'directive', code: id, name: number },
        {
          title: `${leadUnitName}：${cut(text.replaceAll(/\s+/g, ' '), 60)}`,
          rule: `${meeting}议定，未办结（${standing}）`,
          plannedSeconds: seconds.directive,
        },
      )
    })
}

type Behind = Pick<AreaFigure, 'code' | 'behindPoints'>

const mostBehind = (a: Behind, b: Behind): number =>
  (b.behindPoints ?? Number.NEGATIVE_INFINITY) - (a.behindPoints ?? Number.NEGATIVE_INFINITY) || before(a.code, b.code)

/** Only what is behind is said to be: a light may be red for another reason. */
const redTitle = ({ name, behindPoints, behindDisplay }: AgendaGround['areas'][number]): string =>
  behindPoints !== null && behindPoints > 0 && behindDisplay
    ? `${name}落后序时${behindDisplay}个百分点`
    : `${name}亮红灯`

function redItems({ areas, projects, lightRule }: AgendaGround, { seconds, most }: AgendaRule): AgendaItem[] {
  const red = (kind: 'area' | 'project', word: string) => (row: AgendaGround['areas'][number]) =>
    itemOf(
      'red-light',
      { kind, code: row.code, name: row.name },
      { title: redTitle(row), rule: `${word}亮红灯（规则：${lightRule}）`, plannedSeconds: seconds.redLight },
    )
  const ofAreas = areas.filter(({ light }) => light === 'red').toSorted(mostBehind)
  const ofProjects = projects.filter(({ light, isPackage }) => light === 'red' && !isPackage).toSorted(mostBehind)
  return [
    ...ofAreas.map(red('area', '片区')),
    ...collected(ofProjects.map(red('project', '项目')), most.redProjects, (count) => `其余${count}个红灯项目`),
  ]
}

function reportItems({ projects }: AgendaGround, { seconds, most }: AgendaRule): AgendaItem[] {
  const grey = projects.filter(({ light, isPackage }) => light === 'grey' && !isPackage)
  const districts = [...groupBy(grey, ({ districtCode }) => districtCode)].toSorted(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || before(a, b),
  )
  const items = districts.map(([code, rows]) => {
    const name = rows[0]?.districtName ?? code
    return itemOf(
      'late-report',
      { kind: 'unit', code, name },
      {
        title: `${name}有${rows.length}个项目未报`,
        rule: '应报月报到发布时仍未报送',
        plannedSeconds: seconds.lateReport,
      },
    )
  })
  return collected(items, most.lateReports, (count) => `其余${count}个单位有项目未报`)
}

function blockerItems({ blockers, asOf }: AgendaGround, { seconds, most }: AgendaRule): AgendaItem[] {
  const items = blockers
    .toSorted((a, b) => before(a.since, b.since) || before(a.number, b.number))
    .map(({ id, number, title, leadUnitName, since }) =>
      itemOf(
        'late-blocker',
        { kind: 'blocker', code: id, name: number },
        {
          title: `${leadUnitName ? `${leadUnitName}：` : ''}${title}`,
          rule: `堵点${number}自${since}起逾期未答复，至${asOf}已${daysBetween(since, asOf) + 1}天`,
          plannedSeconds: seconds.lateBlocker,
        },
      ),
    )
  return collected(items, most.lateBlockers, (count) => `其余${count}件逾期堵点`)
}

const targetItems = ({ indicators }: AgendaGround, { seconds }: AgendaRule): AgendaItem[] =>
  indicators
    .filter(({ met }) => met === false)
    .map(({ code, name, display, operator, targetDisplay, gap }) =>
      itemOf(
        'missed-target',
        { kind: 'indicator', code, name },
        {
          title: `${name}${display}，${missedWords[operator]}目标`,
          rule: `指标没有达到目标（${targetDisplay}，${gap}）`,
          plannedSeconds: seconds.missedTarget,
        },
      ),
    )

function moveItems({ groups }: AgendaGround, { seconds, most, leastMove }: AgendaRule): AgendaItem[] {
  const moved = groups.flatMap(({ name: group, of, rows }) =>
    rows.flatMap((row) => (row.place !== null && row.move !== null ? [{ ...row, group, of, move: row.move }] : [])),
  )
  return moved
    .filter(({ move }) => Math.abs(move) >= leastMove)
    .toSorted((a, b) => Math.abs(b.move) - Math.abs(a.move) || before(a.of, b.of) || before(a.code, b.code))
    .slice(0, most.rankMoves)
    .map(({ of, code, name, group, place, tied, move }) =>
      itemOf(
        'rank-move',
        { kind: of, code, name },
        {
          title: `${name}${move > 0 ? '上升' : '下降'}${Math.abs(move)}位，${group}${tied ? '并列' : ''}第${place}名`,
          rule: `名次变动${leastMove}位以上，取变动最大的${most.rankMoves}个`,
          plannedSeconds: seconds.rankMove,
        },
      ),
    )
}

/**
 * The agenda of a meeting (domain §6): unfinished directives of earlier meetings, red lights, overdue reports, overdue
 * blockers, targets missed, largest moves of places. Nothing but what is handed in decides it.
 */
export const agendaOf = (ground: AgendaGround, rule: AgendaRule): AgendaItem[] => [
  ...directiveItems(ground, rule),
  ...redItems(ground, rule),
  ...reportItems(ground, rule),
  ...blockerItems(ground, rule),
  ...targetItems(ground, rule),
  ...moveItems(ground, rule),
]
