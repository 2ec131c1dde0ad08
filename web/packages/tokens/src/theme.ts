import { readonly, ref, type DeepReadonly, type Ref } from 'vue'

export type Theme = 'system' | 'light' | 'dark'

const STORED = 'banyan.theme'
const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined

function readKept(): Theme {
  try {
    const kept = localStorage.getItem(STORED)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

const theme = ref<Theme>(readKept())
const resolved = ref<'light' | 'dark'>('light')

function apply(): void {
  resolved.value = theme.value === 'system' ? (dark?.matches ? 'dark' : 'light') : theme.value
  const root = document.documentElement
  root.dataset.theme = resolved.value
  root.classList.toggle('dark', resolved.value === 'dark')
}

apply()
dark?.addEventListener('change', apply)

/** The reader's theme: what was chosen (`theme`), and what is shown (`resolved`). */
export function useTheme(): {
  theme: DeepReadonly<Ref<Theme>>
  resolved: DeepReadonly<Ref<'light' | 'dark'>>
  set: (next: Theme) => void
} {
  return {
    theme: readonly(theme),
    resolved: readonly(resolved),
    set: next => {
      theme.value = next
      try {
        if (next === 'system') localStorage.removeItem(STORED)
        else localStorage.setItem(STORED, next)
      } catch {
        // Private windows may refuse storage: the switch then holds for this page only.
      }
      apply()
    },
  }
}
