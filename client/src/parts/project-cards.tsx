import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { projectStageNames } from '@pianqu/shared/projects/project-stage.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Box } from '../ui/layout/box.tsx'
import { Row } from '../ui/layout/row.tsx'
import { Stack } from '../ui/layout/stack.tsx'
import { Num } from '../ui/num.tsx'
import { Note } from '../ui/words/note.tsx'
import { Light } from './light.tsx'
import type { ProjectLinks } from './list/project-ways.ts'
import { ProjectRate } from './project-rate.tsx'
import { ytdRestatedText } from './published-text.ts'
import { Restated } from './restated.tsx'

interface ProjectCardsProps {
  readonly rows: readonly ProjectRow[]
  readonly links: ProjectLinks
  readonly hasArea: boolean
}

/** Projects on a phone: one card each. */
export function ProjectCards({ rows, links, hasArea }: ProjectCardsProps) {
  return (
    <Stack as="ul" gap={8}>
      {rows.map((row) => (
        <Box key={row.code}>
          <Row align="start" justify="between" gap={12} isOneLine>
            {links.name(row)}
            {links.light(row, <Light light={row.light} />)}
          </Row>
          <ProjectRate row={row} links={links} />
          <Note>
            <Dotted
              parts={[
                <Plan key="plan" row={row} links={links} />,
                <Done key="done" row={row} links={links} />,
                behind(row, links),
              ]}
            />
          </Note>
          <Note>
            <Dotted parts={placeParts(row, hasArea)} />
          </Note>
        </Box>
      ))}
    </Stack>
  )
}

interface RowProps {
  readonly row: ProjectRow
}

function Plan({ row, links }: RowProps & Pick<ProjectCardsProps, 'links'>) {
  const { planYuan } = row
  return (
    <>
      计划{' '}
      {links.plan(
        row,
        <Num value={planYuan === null ? null : wanDigits(planYuan)} unit="万元" missing="没有年度计划" />,
      )}
    </>
  )
}

function Done({ row, links }: RowProps & Pick<ProjectCardsProps, 'links'>) {
  return (
    <>
      完成 {links.progress(row, <Num value={row.ytdYuan === null ? null : wanDigits(row.ytdYuan)} unit="万元" />)}
      <Restated text={ytdRestatedText(row.published, row.ytdYuan)} />
    </>
  )
}

const behind = (row: ProjectRow, links: ProjectLinks) =>
  row.behindDisplay !== null && links.against(row, behindText(row.behindDisplay), behindText(row.behindDisplay))

const placeParts = ({ areaName, districtName, stage, isPackage }: ProjectRow, hasArea: boolean) => [
  hasArea && (areaName ?? '片区外'),
  districtName,
  projectStageNames[stage],
  isPackage && '打包项目',
]
