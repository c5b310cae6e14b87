import type { ProjectMonth } from '@pianqu/shared/boards/project.contract.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { restatedMark } from '@pianqu/shared/snapshots/restated.ts'
import { type Month, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { useMay, useSession } from '../../session/actor.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { correctionColumn, monthColumns } from './month-columns.tsx'
import styles from './project-page.module.css'
import { restatedNotes } from './restated-fields.ts'

interface MonthsCardProps {
  readonly project: Pick<Project, 'code' | 'districtCode'>
  readonly months: readonly ProjectMonth[]
  readonly month: Month
}

/** The district in charge and the task force may correct what was reported. */
function useMayCorrect({ districtCode }: MonthsCardProps['project']): boolean {
  const { actor } = useSession()
  const mayUse = useMay()
  return mayUse('reports:review') || (mayUse('reports:write') && actor.unitCode === districtCode)
}

/** What was reported for each month of the year, with the file and cell it came from, and what was restated since. */
export function MonthsCard({ project, months, month }: MonthsCardProps) {
  const mayCorrect = useMayCorrect(project)
  const notes = restatedNotes(months)
  return (
    <Card title={`${yearOf(month)}年各月报送`} aside={`万元，截至${monthText(month)}`}>
      <DataTable
        caption="各月报送"
        columns={[...monthColumns(month), ...(mayCorrect ? [correctionColumn(project.code)] : [])]}
        rows={months}
        rowKey="month"
        isDense
      />
      {notes.length > 0 && (
        <Stack as="ul" gap={2} className={styles['restated']} aria-label="更正过的数">
          {notes.map((note) => (
            <Note as="li" key={note}>
              <i>{restatedMark}</i> {note}
            </Note>
          ))}
        </Stack>
      )}
    </Card>
  )
}
