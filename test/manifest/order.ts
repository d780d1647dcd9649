/**
 * Which elements an add-in only manifest of a task pane may hold, in the order Office demands, as far as this add-in
 * may come to use them. From Microsoft's schemas of the manifest, with `Runtimes` where its reference puts it.
 */
export interface ElementRule {
  readonly name: string;
  readonly least: 0 | 1;
  readonly most: number;
  /** By the element's xsi:type where it decides, under '' where it does not. */
  readonly children: Readonly<Record<string, readonly ElementRule[]>>;
}

type Children = readonly ElementRule[] | Readonly<Record<string, readonly ElementRule[]>>;

const rule = (name: string, least: 0 | 1, most: number, children: Children): ElementRule => ({
  name,
  least,
  most,
  children: isList(children) ? { '': children } : children,
});
const isList = (children: Children): children is readonly ElementRule[] => Array.isArray(children);
const one = (name: string, children: Children = []) => rule(name, 1, 1, children);
const maybe = (name: string, children: Children = []) => rule(name, 0, 1, children);
const many = (name: string, children: Children = []) => rule(name, 1, Infinity, children);
const any = (name: string, children: Children = []) => rule(name, 0, Infinity, children);

const localised = [any('Override')];
const icon = one('ov:Icon', [many('bt:Image')]);
const supertip = one('ov:Supertip', [one('ov:Title'), one('ov:Description')]);

const action = one('ov:Action', {
  ExecuteFunction: [one('ov:FunctionName')],
  ShowTaskpane: [maybe('ov:TaskpaneId'), one('ov:SourceLocation'), maybe('ov:Title')],
});
const control = many('ov:Control', { Button: [one('ov:Label'), supertip, icon, action] });
const group = many('ov:Group', [one('ov:Label'), icon, control]);

const customFunctions = [
  one('ov:Script', [one('ov:SourceLocation')]),
  one('ov:Page', [one('ov:SourceLocation')]),
  maybe('ov:Metadata', [one('ov:SourceLocation')]),
  maybe('ov:Namespace'),
];
const host = many('ov:Host', {
  Workbook: [
    maybe('ov:Runtimes', [one('ov:Runtime')]),
    maybe('ov:AllFormFactors', [maybe('ov:ExtensionPoint', { CustomFunctions: customFunctions })]),
    maybe('ov:DesktopFormFactor', [
      maybe('ov:GetStarted', [one('ov:Title'), one('ov:Description'), one('ov:LearnMoreUrl')]),
      maybe('ov:FunctionFile'),
      many('ov:ExtensionPoint', { PrimaryCommandSurface: [any('ov:OfficeTab', [group])] }),
    ]),
  ],
});
const resources = maybe('ov:Resources', [
  maybe('bt:Images', [many('bt:Image', [any('bt:Override')])]),
  maybe('bt:Urls', [many('bt:Url', [any('bt:Override')])]),
  maybe('bt:ShortStrings', [many('bt:String', [any('bt:Override')])]),
  maybe('bt:LongStrings', [many('bt:String', [any('bt:Override')])]),
]);
const versionOverrides = maybe('ov:VersionOverrides', {
  VersionOverridesV1_0: [
    maybe('ov:Description'),
    maybe('ov:Requirements', [one('bt:Sets', [many('bt:Set')])]),
    maybe('ov:Hosts', [host]),
    resources,
  ],
});

export const OFFICE_APP: ElementRule = one('OfficeApp', {
  TaskPaneApp: [
    one('Id'),
    maybe('AlternateId'),
    one('Version'),
    one('ProviderName'),
    one('DefaultLocale'),
    one('DisplayName', localised),
    one('Description', localised),
    maybe('IconUrl', localised),
    maybe('HighResolutionIconUrl', localised),
    maybe('SupportUrl', localised),
    maybe('AppDomains', [many('AppDomain')]),
    maybe('Hosts', [many('Host')]),
    maybe('Requirements', [maybe('Sets', [many('Set')]), maybe('Methods', [many('Method')])]),
    one('DefaultSettings', [one('SourceLocation', localised)]),
    one('Permissions'),
    versionOverrides,
  ],
});
