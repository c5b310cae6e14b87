import { type ResultBasis, resultBases } from '@pianqu/shared/assessment/mark.schema.ts'
import type { SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import { Select } from '../../../ui/form/select.tsx'
import { basisPointsOfEntry, entryOfBasisPoints } from '../../../ui/form/wan-entry.ts'
import { Row } from '../../../ui/layout/row.tsx'
import { tenthsOfEntry, tenthsText } from '../../../ui/text/tenths-text.ts'
import styles from '../assessment.module.css'
import { basisNames } from '../assessment-words.ts'
import { EntryField } from './entry-field.tsx'

interface SchemeSettingsProps {
  readonly content: SchemeContent
  readonly onChange: (content: SchemeContent) => void
}

const points = { read: tenthsOfEntry, write: tenthsText }
const share = { read: basisPointsOfEntry, write: entryOfBasisPoints }
const count = {
  read: (text: string) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined),
  write: String,
}

/** Shares, caps, decimals and tiers. */
export function SchemeSettings({ content, onChange }: SchemeSettingsProps) {
  const set = (patch: Partial<SchemeContent>) => onChange({ ...content, ...patch })
  const { tiers } = content
  return (
    <Row gap={[8, 16]} align="start" className={styles['fields']}>
      <EntryField
        {...share}
        label="客观得分占比（%）"
        value={content.objectiveShareBasisPoints}
        onChange={(objectiveShareBasisPoints) => set({ objectiveShareBasisPoints })}
      />
      <Select
        label="主观口径"
        value={content.basis}
        options={resultBases.map((value) => ({ value, label: basisNames[value] }))}
        onChange={(next) => set({ basis: (resultBases.find((each) => each === next) ?? content.basis) as ResultBasis })}
      />
      <EntryField
        {...points}
        label="加分上限"
        value={content.bonusCapTenths}
        onChange={(bonusCapTenths) => set({ bonusCapTenths })}
      />
      <EntryField
        {...points}
        label="扣分上限"
        value={content.penaltyCapTenths}
        onChange={(penaltyCapTenths) => set({ penaltyCapTenths })}
      />
      <EntryField {...count} label="得分小数位" value={content.decimals} onChange={(decimals) => set({ decimals })} />
      <EntryField
        {...count}
        label="低于满分百分之几要写理由"
        value={content.reasonBelowPercent}
        onChange={(reasonBelowPercent) => set({ reasonBelowPercent })}
      />
      <EntryField
        {...points}
        label="偏离几个标准差要写理由"
        value={content.deviationTenths}
        onChange={(deviationTenths) => set({ deviationTenths })}
      />
      <EntryField
        {...count}
        label="几家起去掉最高最低分"
        value={content.fewestToTrim}
        onChange={(fewestToTrim) => set({ fewestToTrim })}
      />
      <EntryField
        {...count}
        label="汇总至少几家"
        value={content.fewestRaters}
        onChange={(fewestRaters) => set({ fewestRaters })}
      />
      <EntryField
        {...points}
        label="优秀从几分起"
        value={tiers.excellentTenths}
        onChange={(excellentTenths) => set({ tiers: { ...tiers, excellentTenths } })}
      />
      <EntryField
        {...points}
        label="良好从几分起"
        value={tiers.goodTenths}
        onChange={(goodTenths) => set({ tiers: { ...tiers, goodTenths } })}
      />
    </Row>
  )
}
