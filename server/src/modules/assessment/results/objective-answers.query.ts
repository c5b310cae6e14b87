import type { UnitAnswers } from '@pianqu/shared/blockers/unit-answers.schema.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { frozenPages } from '../../snapshots/frozen-page.facts.ts'
import { missing, type ObjectiveValue, type Published } from './objective-published.ts'

const howLong = ({ answered, medianDays, ninetiethDays }: UnitAnswers): string =>
  answered === 0 ? '' : `；答复${answered}次，中位数${medianDays}个工作日，九成在${ninetiethDays}个工作日以内`

/** 堵点按期答复: what the unit itself was given and had to answer by the month's end, as the newest snapshot of the year published it. */
export function publishedAnswers(db: Database, { month, number, target }: Published): ObjectiveValue {
  const [page] = frozenPages(db, number, 'answers')
  if (!page) return missing(`快照${number}发布时没有固定各单位的堵点答复`)
  const own = page.units.find(({ unitCode }) => unitCode === target.code)
  if (!own || own.asked === 0) return missing(`到${monthText(month)}没有到期应由这个单位答复的堵点`)
  const sentence = `快照${number}：到${monthText(month)}到期应答复${own.asked}件，按期答复${own.inTime}件${howLong(own)}；还有${own.open}件未答复`
  return { isKnown: true, numerator: own.inTime, denominator: own.asked, sentence }
}
