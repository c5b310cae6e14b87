import type { Report, ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { chosenReportQuery } from '../report.queries.ts'

/** A district, and one line of its report or all of them. */
export interface LineChoice {
  /** `''` while none is chosen: nothing is chosen for the person. */
  readonly unit: string
  readonly project: string | null
}

export const noLineChoice: LineChoice = { unit: '', project: null }

interface LineChoiceFieldsProps {
  readonly rows: readonly Pick<ReportRow, 'id' | 'unitCode' | 'unitName'>[]
  readonly choice: LineChoice
  readonly onChange: (choice: LineChoice) => void
  /** What it is without a line of its own. */
  readonly all: string
  readonly isOffered?: (line: Report['lines'][number]) => boolean
}

/** Chooses a district of a month, and a line of its report where not all are meant. */
export function LineChoiceFields({ rows, choice, onChange, all, isOffered = () => true }: LineChoiceFieldsProps) {
  const { unit, project } = choice
  const report = useQuery(chosenReportQuery(rows.find(({ unitCode }) => unitCode === unit)?.id)).data
  const lines = report?.unitCode === unit ? report.lines.filter(isOffered) : []
  return (
    <>
      <Select
        label="区县"
        name="unitCode"
        value={unit}
        options={rows.map(({ unitCode, unitName }) => ({ value: unitCode, label: unitName }))}
        onChange={(next) => onChange({ unit: next, project: null })}
      />
      <Picker
        label="项目"
        value={project}
        placeholder={all}
        options={lines.map(({ projectCode, projectName }) => ({
          value: projectCode,
          label: projectName,
          note: projectCode,
        }))}
        onChange={(next) => onChange({ unit, project: next })}
      />
    </>
  )
}
