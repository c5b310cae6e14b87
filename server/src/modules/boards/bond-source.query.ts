import { requiredYuan } from '@pianqu/shared/bonds/gaps.ts'
import { inOrderOfIssue, restText } from '@pianqu/shared/bonds/outlook.ts'
import type { BondShare } from '@pianqu/shared/bonds/share.ts'
import { yearOfBonds } from '@pianqu/shared/bonds/year-of-bonds.ts'
import { moneyLine, wanDigits, yiText } from '@pianqu/shared/money/yuan.ts'
import { targetText } from '@pianqu/shared/number/ratio.ts'
import type { Reading, SourceRow } from '@pianqu/shared/sources/source.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { type AskedYear, askedYear, yearToMonth } from '../bonds/asked-year.query.ts'
import { bondPayments } from '../bonds/bond-payments.query.ts'
import { bondShareOf } from '../bonds/bond-share.query.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import { projectNames } from '../projects/project.facts.ts'
import { type Answer, openPart, type Part } from './source-answer.ts'

/** What is issued by the end of a month does not depend on the day on which that is asked. */
const yearTo = (month: Month): AskedYear => yearToMonth(month, lastDayOf(month))

interface Counted {
  readonly batchCode: string
  /** Whose allocation it is, and through which project it counts: of a package, the one inside it. */
  readonly paidTo: string
  readonly projectCode: string
  readonly amountYuan: number
  readonly allocatedYuan: number
  readonly areaCode: string
}

/** What counts for a key area of each allocation of the year's issued new batches. */
const countedAllocations = (db: Database, month: Month): Counted[] =>
  bondPayments(db, yearTo(month)).flatMap(({ batchCode, projectCode: paidTo, amountYuan: allocatedYuan, inside }) =>
    inside.map(({ code: areaCode, projectCode, amountYuan }) => ({
      batchCode,
      paidTo,
      projectCode,
      amountYuan,
      allocatedYuan,
      areaCode,
    })),
  )

/** Rows open the record of the batch. */
function rowsOf(db: Database, allocations: readonly Counted[]): Part[] {
  const names = projectNames(db)
  const areas = areaNames(db)
  return allocations
    .toSorted((a, b) => b.amountYuan - a.amountYuan)
    .map(({ batchCode, paidTo, projectCode, amountYuan, allocatedYuan, areaCode }) => ({
      projectCode,
      read: (): SourceRow => {
        const part = amountYuan < allocatedYuan ? ` · 分配${moneyLine(allocatedYuan)}中计入的部分` : ''
        return {
          label: names.get(projectCode) ?? projectCode,
          detail: `${areas.get(areaCode) ?? areaCode} · 批次${batchCode}${part}`,
          value: moneyLine(amountYuan),
          subject: { kind: 'batch', code: batchCode },
          source: sourceRef(db, 'bond-allocations', { batchCode, projectCode: paidTo }, 'amountYuan'),
        }
      },
    }))
}

/** The city's share: numerator by allocation, with the year's total beneath. */
export function bondShareSource(db: Database, month: Month): Answer {
  const share = bondShareOf(db, yearTo(month))
  const { numeratorYuan, denominatorYuan, display } = share
  return {
    title: `${yearOf(month)}年专项债投向占比`,
    value: display,
    definition:
      '已发行新增专项债券中，发行日位于重点片区名单内的项目集群所得金额，除以当年已发行新增专项债券总额；再融资债券不计',
    formula:
      numeratorYuan === null || denominatorYuan === null || denominatorYuan === 0
        ? (share.missing ?? '—')
        : `${moneyLine(numeratorYuan)} ÷ ${moneyLine(denominatorYuan)} = ${display}`,
    rows: rowsOf(db, countedAllocations(db, month)),
  }
}

/** What one area got of the year's bonds. */
export function areaBondSource(db: Database, code: string, month: Month): Answer {
  const mine = countedAllocations(db, month).filter(({ areaCode }) => areaCode === code)
  const total = mine.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
  return {
    title: `${areaNames(db).get(code) ?? code}：${yearOf(month)}年专项债`,
    value: moneyLine(total),
    definition: '当年已发行新增专项债券中分配给本片区项目集群的金额，按发行日的名单归属',
    formula: mine.length > 0 ? `${mine.length}笔分配合计 ${moneyLine(total)}` : '当年尚无分配',
    readings: [
      { shown: yiText(total), formula: `${mine.length}笔分配合计 ${yiText(total)}亿元` },
      { shown: wanDigits(total), formula: `${mine.length}笔分配合计 ${wanDigits(total)}万元` },
    ],
    rows: rowsOf(db, mine),
  }
}

const gapsText = ({ gapShiftYuan, gapAddYuan }: BondShare): string =>
  gapShiftYuan === null
    ? '—'
    : `调剂${moneyLine(gapShiftYuan)}，新增${gapAddYuan === null ? '—' : moneyLine(gapAddYuan)}`

/** Both gaps of the share as it stands. */
export function bondGapSource(db: Database, month: Month): Answer {
  const share = bondShareOf(db, yearTo(month))
  const { numeratorYuan, denominatorYuan, gapShiftYuan, gapAddYuan, missing } = share
  const { target } = askedYear(db, yearTo(month))
  const required = denominatorYuan === null ? null : requiredYuan(denominatorYuan, target)
  const money = (yuan: number | null) => (yuan === null ? '—' : moneyLine(yuan))
  return {
    title: `${yearOf(month)}年专项债占比缺口`,
    value: gapsText(share),
    definition: `调剂：全市总额不变，还须转投重点片区的金额；新增：另行发行且全部投向重点片区的金额。目标${targetText(target)}`,
    formula:
      missing ??
      `已发行${money(denominatorYuan)}，按目标须${money(required)}，已投${money(numeratorYuan)}；调剂差${money(gapShiftYuan)}，新增差${money(gapAddYuan)}`,
    readings: [
      ...(gapShiftYuan === null || denominatorYuan === null || numeratorYuan === null
        ? []
        : [
            {
              shown: moneyLine(gapShiftYuan),
              formula: `调剂：按目标须${money(required)} − 已投${money(numeratorYuan)}，不足 0 计 0 = ${moneyLine(gapShiftYuan)}`,
            },
          ]),
      ...(gapAddYuan === null
        ? []
        : [
            {
              shown: moneyLine(gapAddYuan),
              formula: `新增：另发${moneyLine(gapAddYuan)}并全部投向片区后，（${money(numeratorYuan)} + ${moneyLine(gapAddYuan)}）÷（${money(denominatorYuan)} + ${moneyLine(gapAddYuan)}）达到${targetText(target)}`,
            },
          ]),
    ],
    rows: rowsOf(db, countedAllocations(db, month)),
  }
}

/** A difference is told where there is one; a figure of 0 is never the end of a negative sum. */
function neededText(totalYuan: number, neededYuan: number, allocatedYuan: number): string {
  const required = `全年${moneyLine(totalYuan)}须${moneyLine(neededYuan + allocatedYuan)}`
  return neededYuan > 0
    ? `${required} − 已投${moneyLine(allocatedYuan)} = ${moneyLine(neededYuan)}`
    : `${required}，已投${moneyLine(allocatedYuan)}，已经够了，不再需要`
}

/** What the rest must bring, as the page of the bonds says it. */
function restReadings(neededYuan: number | null, remainingYuan: number | null): Reading[] {
  const shown = restText({ neededYuan, remainingYuan })
  return shown === null ? [] : [{ shown, formula: `后续应达比例：${shown}` }]
}

/** What key areas still need for the whole year to meet the target, over the batches that can still bring it. */
export function bondNeededSource(db: Database, month: Month, today: Day): Answer {
  const asked = yearToMonth(month, today)
  const { plannedTotalYuan, neededYuan, numeratorYuan, remainingYuan } = bondShareOf(db, asked)
  const { batches, target } = askedYear(db, asked)
  const isKnown = plannedTotalYuan !== null && neededYuan !== null && numeratorYuan !== null
  const planned = yearOfBonds(batches, asked.year, asked.asOf, asked.today).planned
  return {
    title: `${asked.year}年全年达标还须投向重点片区`,
    value: isKnown ? moneyLine(Math.max(0, neededYuan)) : '—',
    definition: `全年总额（已发行加计划发行的新增专项债券）按目标${targetText(target)}须投向重点片区的金额，减去已投金额；数据行为尚未发行的批次`,
    formula: isKnown
      ? `${neededText(plannedTotalYuan, neededYuan, numeratorYuan)}；待发行${moneyLine(remainingYuan ?? 0)}`
      : '本年没有已发行或计划发行的新增专项债券',
    readings: restReadings(neededYuan, remainingYuan),
    rows: inOrderOfIssue(planned).map(({ code, name, issuedOn, amountYuan }) =>
      openPart({
        label: name,
        detail: `批次${code} · 计划${issuedOn}发行`,
        value: moneyLine(amountYuan),
        subject: { kind: 'batch', code },
        source: sourceRef(db, 'bond-batches', { code }, 'amountYuan'),
      }),
    ),
  }
}
