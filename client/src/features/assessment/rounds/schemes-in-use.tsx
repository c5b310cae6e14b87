import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import styles from '../assessment.module.css'
import { basisNames } from '../assessment-words.ts'
import { schemeCode } from '../schemes/scheme-words.ts'

/** Under what the round is marked: frozen when it began. */
export function SchemesInUse({ round }: { readonly round: RoundPage }) {
  return (
    <Card title="本轮方案（开始时已固定）">
      <Stack as="ul" gap={4} className={styles['inText']}>
        {round.directions.map(({ direction, schemeName, schemeEdition, basis, basisReason, raters, targets }) => (
          <li key={direction}>
            {directionNames[direction]}：
            <Link {...paths.scheme(schemeCode({ year: round.year, direction, edition: schemeEdition }))}>
              {schemeName}（第{schemeEdition}版）
            </Link>
            ，{raters.length} 个单位评 {targets.length} 个对象，结果口径“{basisNames[basis]}”
            {basisReason && `（${basisReason}）`}
          </li>
        ))}
      </Stack>
    </Card>
  )
}
