import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { behindDisplayOf } from '@pianqu/shared/boards/area-list.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { WatchMark } from '../../parts/watch-mark.tsx'
import { Dotted } from '../../ui/dotted.tsx'
import { Box } from '../../ui/layout/box.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Note } from '../../ui/words/note.tsx'
import { AreaRate } from './area-rate.tsx'
import styles from './areas.module.css'

interface AreasCardsProps {
  readonly rows: readonly AreaRow[]
  readonly empty: React.ReactNode
}

/** The areas on a phone: one card each instead of a wide table. */
export function AreasCards({ rows, empty }: AreasCardsProps) {
  if (rows.length === 0) return empty
  return (
    <Stack as="ul" gap={8}>
      {rows.map((row) => (
        <Box key={row.code}>
          <Row justify="between" gap={12} isOneLine>
            <Link {...paths.area(row.code)} className={styles['name']}>
              {row.name}
            </Link>
            <WatchMark since={row.watchedSince} />
            {row.figure && <Light light={row.figure.light} />}
          </Row>
          <AreaRate row={row} />
          <Note>
            <Dotted
              parts={[
                areaCategoryNames[row.category],
                behindDisplayOf(row) !== null && behindText(behindDisplayOf(row)),
                row.figure && `已审 ${row.figure.accepted}/${row.figure.owed}`,
                `${row.projectCount} 个项目`,
                row.districts.map(({ name }) => name).join('、'),
              ]}
            />
          </Note>
        </Box>
      ))}
    </Stack>
  )
}
