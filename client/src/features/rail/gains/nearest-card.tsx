import { clearText } from '@pianqu/shared/number/ratio.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { shareText, targetOn, targetWords } from '../coverage-text.ts'
import { PickButton } from '../pick-button.tsx'
import type { RailGains } from '../rail-data.ts'
import { noTarget } from '../rail-headline.ts'

interface NearestCardProps {
  readonly gains: RailGains
  readonly onArea: (code: string) => void
}

const squareMetresPerKm2 = 1_000_000

const km2Text = (km2: number): string =>
  clearText({ numerator: Math.round(km2 * squareMetresPerKm2), denominator: squareMetresPerKm2 }, [nothing], 2)

const nothing = { numerator: 0, denominator: 1 }

/** Areas under the line, those that miss least first. */
export function NearestCard({ gains, onArea }: NearestCardProps) {
  const target = targetOn(gains.targets, gains.on)
  return (
    <Card title={target ? `离目标最近的片区（目标${targetWords(target)}）` : '离目标最近的片区'}>
      {!target && <EmptyNotice title={noTarget}>改用“面积”口径，看离目标最近的片区。</EmptyNotice>}
      {target && gains.nearest.length === 0 && <EmptyNotice title="没有未达标的片区" />}
      {target && (
        <Stack as="ol" gap={4}>
          {gains.nearest.map(({ code, name, value, shortKm2 }) => (
            <li key={code}>
              <PickButton onPick={() => onArea(code)}>{name}</PickButton>：覆盖率{shareText(value, target) ?? '—'}，还差
              {km2Text(shortKm2)}平方公里
            </li>
          ))}
        </Stack>
      )}
    </Card>
  )
}
