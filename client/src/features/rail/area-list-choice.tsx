import type { AreaList } from '@pianqu/shared/areas/membership.ts'
import { type Choice, ChoiceRow } from '../../ui/form/choice-row.tsx'

interface AreaListChoiceProps {
  readonly list: AreaList
  /** Only days gone by can be measured over another list than their own. */
  readonly isPast: boolean
  readonly onList: (list: AreaList) => void
}

const options: readonly Choice<AreaList>[] = [
  { value: 'day', label: '当日名单', note: '公布口径' },
  { value: 'today', label: '今天的名单', note: '重算，与当时公布的数可以不同' },
]

/** Over which list of areas a day gone by is measured (domain §8); once chosen it stays in sight, so that nobody forgets it. */
export function AreaListChoice({ list, isPast, onList }: AreaListChoiceProps) {
  if (!isPast && list === 'day') return null
  return <ChoiceRow label="片区名单" value={list} options={options} onChange={onList} />
}
