import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Attention } from '@pianqu/shared/boards/overview.contract.ts'
import { inOrderOfIssue } from '@pianqu/shared/bonds/outlook.ts'
import type { BondShare } from '@pianqu/shared/bonds/share.ts'
import { yearOfBonds } from '@pianqu/shared/bonds/year-of-bonds.ts'
import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { missedWords } from '@pianqu/shared/number/target-words.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { addMonths, firstMonth, lastDayOf, type Month, monthNumber, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { cityBlockersOn } from '../blockers/city-blockers.facts.ts'
import { type AskedYear, askedYear, yearToMonth } from '../bonds/asked-year.query.ts'
import { bondShareOf } from '../bonds/bond-share.query.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { type AreaMonth, monthFigures } from '../figures/month-figures.query.ts'
import { railCoverage } from '../rail/rail-coverage.query.ts'
import { indicatorAt, reachAt, targetAt } from '../rules/rule.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

/** How many of each kind are worth a leader's time. */
const most = 3

/** How many months in a row, this one included, something has held, however long ago it began. */
function monthsInARow(month: Month, holds: (month: Month) => boolean): number {
  let count = 0
  for (let at = month; at > firstMonth && holds(at); at = addMonths(at, -1)) count += 1
  return count
}

/** `10月月报截止（2025-11-03）`, of a month that is open; the next word that is owed of what lags. */
function dueText(db: Database, month: Month): string | null {
  const dueOn = onePeriod(db, month)?.dueOn
  return dueOn ? `${monthNumber(month)}月月报截止（${dueOn}）` : null
}

/** Who leads an area; its districts follow. */
function ownersOf(db: Database): (area: Pick<Area, 'leadUnit'>) => string {
  const names = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  return ({ leadUnit }) => names.get(leadUnit) ?? leadUnit
}

function redAreas(db: Database, month: Month): Attention[] {
  const ownerOf = ownersOf(db)
  const nextDue = dueText(db, addMonths(month, 1))
  const isRed = (code: string, at: Month) =>
    monthFigures(db, at).areas.some(({ area, light }) => area.code === code && light === 'red')
  return monthFigures(db, month)
    .areas.filter(({ light }) => light === 'red')
    .sort((a, b) => (b.behindPoints ?? 0) - (a.behindPoints ?? 0))
    .slice(0, most)
    .map(({ area, behindDisplay, counts }) => {
      const months = monthsInARow(month, (at) => isRed(area.code, at))
      return {
        kind: 'area-red',
        title: `${area.name}落后序时${behindDisplay ?? '—'}个百分点`,
        detail: `${counts.red}个项目亮红灯${months > 1 ? `，片区已连续${months}个月滞后` : '，本月转为滞后'}`,
        months,
        owner: ownerOf(area),
        due: nextDue,
        ask: '逐个说明滞后项目的追赶安排',
        subject: { kind: 'area', code: area.code },
      }
    })
}

/** Owed and not handed in; what waits for its review was. */
const missingOf = ({ accepted, pending, owed }: AreaMonth): number => owed - accepted - pending

function unreported(db: Database, month: Month): Attention[] {
  const ownerOf = ownersOf(db)
  const due = dueText(db, month)
  const { areas } = monthFigures(db, month)
  return areas
    .filter((area) => missingOf(area) > 0)
    .sort((a, b) => missingOf(b) - missingOf(a))
    .slice(0, most)
    .map((figure) => ({ ...figure, missing: missingOf(figure) }))
    .map(({ area, accepted, pending, owed, missing }) => ({
      kind: 'unreported',
      title: missing === owed ? `${area.name}本月未报送` : `${area.name}还有${missing}个项目未报送`,
      detail: `应报${owed}个，已审${accepted}个${pending > 0 ? `，已报待审${pending}个` : ''}`,
      months: null,
      owner: ownerOf(area),
      due,
      ask: '催报',
      subject: { kind: 'area', code: area.code },
    }))
}

/** From which batch on key areas must get money at the latest: all of it only where all of it is needed. */
function lastBatchText(db: Database, { lastBatchCode, neededYuan }: BondShare, asked: AskedYear): string {
  if (lastBatchCode === null || neededYuan === null) return ''
  const { batches } = askedYear(db, asked)
  const inOrder = inOrderOfIssue(yearOfBonds(batches, asked.year, asked.asOf, asked.today).planned)
  const from = inOrder.slice(inOrder.findIndex(({ code }) => code === lastBatchCode))
  const name = from[0]?.name ?? lastBatchCode
  const sum = from.reduce((total, { amountYuan }) => total + amountYuan, 0)
  return sum === neededYuan
    ? `；最迟从「${name}」起须全部投向片区`
    : `；最迟从「${name}」起，${moneyLine(sum)}中须有${moneyLine(neededYuan)}投向片区`
}

function bondGap(db: Database, month: Month, today: Day): Attention[] {
  const asked = yearToMonth(month, today)
  const share = bondShareOf(db, asked)
  if (share.met !== false || share.gapShiftYuan === null || share.gapAddYuan === null) return []
  const target = targetAt(db, 'bond-share', month)
  const outlook = share.state === 'unreachable' ? '；按现有计划已无法达标' : lastBatchText(db, share, asked)
  return [
    {
      kind: 'bond-gap',
      title: `专项债占比${share.display}，${target ? missedWords[target.operator] : '低于'}目标`,
      detail: `调剂还差${moneyLine(share.gapShiftYuan)}，新增还差${moneyLine(share.gapAddYuan)}${outlook}`,
      months: null,
      owner: null,
      due: `${yearOf(month)}年底`,
      ask: share.state === 'unreachable' ? '调整本年发行安排' : '定后续批次的投向',
      subject: { kind: 'city', code: 'bond-share' },
    },
  ]
}

function railBelow(db: Database, month: Month): Attention[] {
  const { areas, city, target } = railCoverage(db, lastDayOf(month))
  const below = areas.filter(({ met }) => met === false)
  if (below.length === 0 || city.met !== false) return []
  const { categories } = indicatorAt(db, 'rail-800m', month)
  const names = areaNames(db)
  const ratio = { numerator: city.coveredSquareMetres ?? 0, denominator: city.areaSquareMetres ?? 0 }
  const named = below.slice(0, most).map(({ code }) => names.get(code) ?? code)
  return [
    {
      kind: 'rail-below',
      title: `轨道${reachAt(db, month)}米覆盖${percentText(ratio, target)}，${missedWords[target.operator]}目标`,
      detail: `${named.join('、')}等${below.length}个${scopeText(categories)}片区未达标`,
      months: null,
      owner: null,
      due: null,
      ask: '看新增站点能补多少',
      subject: { kind: 'city', code: 'rail-800m' },
    },
  ]
}

/** How many blockers are the city's to decide, in numbers alone: whose they are is for those who may read them. */
function cityBlockers(db: Database, day: Day): Attention[] {
  const [oldest, ...others] = cityBlockersOn(db, day)
  if (oldest === undefined) return []
  return [
    {
      kind: 'blockers',
      title: `${others.length + 1}件堵点待市级议定`,
      detail: `最久的一件提出已${daysBetween(oldest, day)}天`,
      months: null,
      owner: null,
      due: null,
      ask: '逐件议定',
      subject: { kind: 'city', code: 'blockers' },
    },
  ]
}

/** What in this month asks for a decision, most pressing first; computed, never typed. */
export function attentionOf(db: Database, month: Month, today: Day): Attention[] {
  return [
    ...cityBlockers(db, today),
    ...bondGap(db, month, today),
    ...railBelow(db, month),
    ...redAreas(db, month),
    ...unreported(db, month),
  ]
}
