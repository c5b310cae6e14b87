import { lights } from '@pianqu/shared/lights/light.ts'
import { Light } from '../../../parts/light.tsx'
import type { CellValue } from '../../../ui/sheet-grid/sheet.ts'

/** A light in its cell; nothing where the line has none yet. */
export function drawnLight(value: CellValue): React.ReactNode {
  const light = lights.find((each) => each === value)
  return light && <Light light={light} isBold={false} />
}
