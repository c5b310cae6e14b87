import { type RailBasis, railBases } from '@pianqu/shared/rail/rail-basis.ts'
import { type Choice, ChoiceRow } from '../../ui/form/choice-row.tsx'
import { basisWords } from './basis-text.ts'
import type { RailMap } from './rail-data.ts'

interface BasisChoiceProps {
  readonly bases: RailMap['bases']
  readonly basis: RailBasis
  readonly onBasis: (basis: RailBasis) => void
}

/** What is counted; what has no data cannot be chosen and says where its data comes in. */
export function BasisChoice({ bases, basis, onBasis }: BasisChoiceProps) {
  return (
    <ChoiceRow
      label="口径"
      value={basis}
      onChange={onBasis}
      options={railBases.map((each) => basisOption(each, bases))}
    />
  )
}

function basisOption(basis: RailBasis, bases: RailMap['bases']): Choice<RailBasis> {
  const { name } = basisWords[basis]
  if (basis === 'area') return { value: basis, label: name, note: '政策口径' }
  const stored = bases.find((each) => each.basis === basis)
  if (stored) return { value: basis, label: name, note: `${stored.points.toLocaleString('zh-CN')}个点` }
  return { value: basis, label: name, note: `没有${name}数据，请在“导入”页导入${name}点位`, isDisabled: true }
}
