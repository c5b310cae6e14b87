import {
  type MemberKind,
  type RaceContent,
  type RaceIndicator,
  raceContentSchema,
} from '@pianqu/shared/rankings/race.schema.ts'
import { raceFaults } from '@pianqu/shared/rankings/race-faults.ts'

/** What is typed of a race, before it is one. */
export interface RaceForm {
  readonly name: string
  readonly memberKind: MemberKind
  readonly members: readonly string[]
  readonly indicator: RaceIndicator
  readonly fromMonth: string
  readonly toMonth: string
  readonly target: string
}

export const firstForm: RaceForm = {
  name: '',
  memberKind: 'area',
  members: [],
  indicator: 'investment',
  fromMonth: '',
  toMonth: '',
  target: '',
}

const asTyped = ({ target, ...form }: RaceForm): unknown => ({
  ...form,
  fromMonth: form.fromMonth.trim(),
  toMonth: form.toMonth.trim(),
  targetPercent: target.trim() === '' ? null : Number(target),
})

const monthFields: Readonly<Record<string, string>> = { fromMonth: '开始月份', toMonth: '结束月份' }

function sentenceOf({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const field = String(path[0] ?? '')
  const month = monthFields[field]
  if (month) return `${month}：应为 2025-07 这样的月份`
  return field === 'targetPercent' ? '目标：应为0至1000的数字，最多两位小数，可不填' : message
}

export interface CheckedRace {
  /** `null` while something is wrong. */
  readonly race: RaceContent | null
  readonly faults: readonly string[]
}

/** The race that is typed, or all that is wrong with it; `known` are the codes that may take part. */
export function checkRace(form: RaceForm, known: ReadonlySet<string>): CheckedRace {
  const parsed = raceContentSchema.safeParse(asTyped(form))
  if (!parsed.success) return { race: null, faults: [...new Set(parsed.error.issues.map(sentenceOf))] }
  const faults = raceFaults(parsed.data, known).map(({ message }) => message)
  return { race: faults.length > 0 ? null : parsed.data, faults }
}
