import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { isDay } from '@pianqu/shared/time/day.ts'
import { DayField } from '../../../ui/form/day-field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { basisLine } from '../bond-words.ts'
import type { BondsSearch } from '../bonds.search.ts'
import { CopyLinkButton } from '../copy-link-button.tsx'
import { BasisSwitch } from './basis-switch.tsx'

interface BondsHeaderProps {
  readonly year: BondYear
  readonly search: BondsSearch
  readonly change: (patch: Partial<BondsSearch>) => void
  readonly isUpdating: boolean
}

/** The finding of the year, the basis it is under, and what can be asked instead. */
export function BondsHeader({ year: { headline, details, share }, search, change, isUpdating }: BondsHeaderProps) {
  return (
    <PageHeader title={headline}>
      {details && <p>{details}</p>}
      <Row gap={[4, 12]} justify="between">
        <Note>
          {basisLine(share)}
          {isUpdating && <span role="status"> 更新中</span>}
        </Note>
        <CopyLinkButton label="复制本页链接" />
      </Row>
      <Row gap={[8, 16]} align="start" data-print="hide">
        <Select
          label="年度"
          value={String(share.year)}
          options={yearsAround(share.year).map((year) => ({ value: String(year), label: `${year}年` }))}
          onChange={(year) => change({ year: Number(year), scenario: undefined, compare: undefined, steps: undefined })}
        />
        <BasisSwitch value={search.basis} onChange={(basis) => change({ basis })} />
        <DayField
          label="截至日期"
          value={search.asOf}
          inForce={share.asOf}
          onChange={(day) => change({ asOf: day && isDay(day) ? day : undefined })}
        />
      </Row>
    </PageHeader>
  )
}

/** The year, three before it and one after it, the newest first. */
const yearsAround = (year: number): number[] => [1, 0, -1, -2, -3].map((step) => year + step)
