import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { SELECTS, walkComponents } from '../world/components.ts';
import type { Component, Path, PlacedComponent } from '../world/components.ts';
import { apiError, FormErrors } from './api-error.ts';

/** Most components of a message with the Components V2 flag, counted at every depth. */
const MAX_COMPONENTS = 40;
/** Most characters of all its text displays. */
const MAX_TEXT = 4_000;
/** Most bytes of them in UTF-8, with those that each takes by itself. Undocumented: discord-api-docs#8554. */
const MAX_BYTES = 10_170;
const BYTES_OF_EACH = 12;
/** Most action rows of a message without the flag, and of a modal. */
const MAX_ROWS = 5;

/** Rules of a message's components that their schemas do not state. */
export function checkComponents(
  components: readonly Component[],
  all: readonly PlacedComponent[],
  v2: boolean,
  at: Path,
  errors: FormErrors,
): void {
  if (v2) {
    if (all.length > MAX_COMPONENTS)
      errors.add(at, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The total number of components cannot exceed 40');
    const texts = all.map(({ component: { type, content } }) => (type === ComponentType.TextDisplay ? content : ''));
    const length = texts.reduce((sum, text = '') => sum + text.length, 0);
    if (length > MAX_TEXT)
      errors.add(
        at,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        'Total length of all displayable text in components exceeds max of 4000',
      );
  } else {
    if (components.length > MAX_ROWS) errors.add(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
    for (const [index, { type }] of components.entries())
      if (type !== ComponentType.ActionRow)
        errors.add([...at, index, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
  }
  checkUnique(all, errors);
  for (const { component, path } of all) checkComponent(component, path, errors);
}

/** Refuses text that Discord does not refuse but fails on, once a message is sound otherwise. */
export function checkBytes(all: readonly PlacedComponent[]): void {
  const texts = all.filter(({ component }) => component.type === ComponentType.TextDisplay);
  const bytes = texts.reduce(
    (sum, { component }) => sum + Buffer.byteLength(component.content ?? '') + BYTES_OF_EACH,
    0,
  );
  if (bytes > MAX_BYTES) throw apiError('internal');
}

/** Rules of a modal that its schema does not state: five rows at most, unique ids, a label for each text input. */
export function checkModal(components: readonly Component[], at: Path): void {
  const errors = new FormErrors();
  if (components.length > MAX_ROWS) errors.add(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  const all = walkComponents(components, at);
  checkUnique(all, errors);
  for (const { component, path } of all) {
    if (component.type === ComponentType.ActionRow && !component.components?.[0]?.['label'])
      errors.add([...path, 'components', 0, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required');
    checkComponent(component, path, errors);
  }
  errors.throwIfAny();
}

function checkUnique(all: readonly PlacedComponent[], errors: FormErrors): void {
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of all) {
    const { custom_id: customId, id } = component;
    if (customId !== undefined && customIds.has(customId))
      errors.add([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    if (customId !== undefined) customIds.add(customId);
    if (id && ids.has(id)) errors.add([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    if (id) ids.add(id);
  }
}

function checkComponent(component: Component, path: Path, errors: FormErrors): void {
  const { type } = component;
  if (type === ComponentType.ActionRow) checkRow(component, path, errors);
  else if (type === ComponentType.Button) checkButton(component, path, errors);
  else if (SELECTS.has(type)) checkSelect(component, path, errors);
  else if (type === ComponentType.TextDisplay && component.content?.trim() === '')
    errors.add([...path, 'content'], 'BASE_TYPE_REQUIRED', 'This field is required');
}

function checkRow({ components = [] }: Component, path: Path, errors: FormErrors): void {
  const buttons = components.filter(({ type }) => type === ComponentType.Button).length;
  const fits = components.length === 1 || buttons === components.length;
  if (!fits)
    errors.add(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
}

function checkButton(button: Component, path: Path, errors: FormErrors): void {
  const { style, custom_id: customId, url, sku_id: sku, label, emoji } = button;
  const has = { custom_id: customId != null, url: url != null, sku_id: sku != null };
  const wanted = style === ButtonStyle.Link ? 'url' : style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
  if (!has[wanted]) {
    const words = { url: 'A url is required', sku_id: 'A sku id is required', custom_id: 'A custom id is required' };
    errors.add([...path, wanted], `BUTTON_COMPONENT_${wanted.toUpperCase()}_REQUIRED`, words[wanted]);
  }
  for (const field of ['custom_id', 'url', 'sku_id'] as const)
    if (field !== wanted && has[field])
      errors.add(
        [...path, field],
        'BUTTON_COMPONENT_MUTUALLY_EXCLUSIVE',
        `A button of this style cannot have a ${field}`,
      );
  if (wanted === 'url' && typeof url === 'string' && !/^(https?|discord):/i.test(url))
    errors.add(
      [...path, 'url'],
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.split(':')[0]}" must be one of ('http', 'https', 'discord').`,
    );
  if (style !== ButtonStyle.Premium && !label && !emoji)
    errors.add([...path, 'label'], 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required');
}

function checkSelect(select: Component, path: Path, errors: FormErrors): void {
  const min = (select['min_values'] ?? 1) as number;
  const max = (select['max_values'] ?? 1) as number;
  const options = select['options'] as readonly Json[] | undefined;
  if (min > max)
    errors.add([...path, 'min_values'], 'BASE_TYPE_MAX', `min_values must be equal to or less than ${max}`);
  if (!options) return;
  if (max > options.length)
    errors.add([...path, 'max_values'], 'BASE_TYPE_MAX', `max_values must be equal to or less than ${options.length}`);
  const values = new Set<unknown>();
  for (const [index, { value }] of options.entries()) {
    if (values.has(value))
      errors.add(
        [...path, 'options', index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    values.add(value);
  }
  if (options.filter((option) => option['default']).length > max)
    errors.add([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', `Must have at most ${max} defaults`);
}
