import { useState } from 'react'
import { onDemand, Part } from './on-demand.tsx'
import type { OverlayProps } from './overlay-panel.tsx'

const panel = onDemand(() => import('./overlay-panel.tsx').then((part) => part.OverlayPanel))

/** Something over the page; its code is loaded with the first that opens. */
export function Overlay(props: OverlayProps) {
  const [hasOpened, setHasOpened] = useState(props.isOpen)
  // What has been open closes by itself; what has not is nothing yet.
  if (props.isOpen && !hasOpened) setHasOpened(true)
  return hasOpened ? <Part of={panel} with={props} /> : null
}
