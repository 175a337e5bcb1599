/** What a person does with a component of a message, in the words of Discord's interactions. */
export interface ComponentUse {
  readonly message_id: string;
  readonly custom_id: string;
  /** 2 button, 3 string select, 5 to 8 the other selects. */
  readonly component_type: number;
  /** The values picked in a select; empty for a button. */
  readonly values: readonly string[];
}

declare global {
  interface HTMLElementEventMap {
    'debrief:component': CustomEvent<ComponentUse>;
  }
}

/** Tells whoever listens further up the page. */
export function announceUse(from: HTMLElement, detail: ComponentUse): void {
  from.dispatchEvent(new CustomEvent('debrief:component', { bubbles: true, composed: true, detail }));
}
