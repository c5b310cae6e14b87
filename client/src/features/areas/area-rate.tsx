import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { behindDisplayOf, isReported, rateOf } from '@pianqu/shared/boards/area-list.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { Restated } from '../../parts/restated.tsx'
import { BulletLine } from '../../ui/chart/bullet-line.tsx'
import { Num } from '../../ui/num.tsx'

/** How far the year is: bar against the area's own plan, tick for the schedule, and the figure. */
export function AreaRate({ row }: { readonly row: AreaRow }) {
  const { code, name, figure } = row
  if (!figure) return <Num value={null} missing="当月不在片区名单内" />
  return (
    <BulletLine isWide share={rateOf(row)} tick={figure.scheduleShare} title={behindText(behindDisplayOf(row))}>
      {!isReported(figure) ? (
        <Num value={null} missing={figure.rateDisplay} />
      ) : (
        <>
          <FigureLink figure="area-progress" code={code} shown={figure.rateDisplay} label={`${name}年度完成率`}>
            <Num value={figure.rateDisplay} />
          </FigureLink>
          <Restated text={ytdRestatedText(figure.published, figure.ytdYuan)} />
        </>
      )}
    </BulletLine>
  )
}
