import './polyfills.ts'
import './content-policy.ts'
import './ui/theme.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { Providers } from './app/providers.tsx'
import { applyTheme, printInLight } from './session/device-settings.ts'

applyTheme()
printInLight()

const root = document.getElementById('root')
if (root) createRoot(root).render(<Providers />)
