import Domain

extension English {
  public var rolesTitle: String { "Roles" }
  public func rolesCount(_ count: Int) -> String { counted(count, "role", "roles") }
  public var rolePermissions: String { "What it lets people do" }
  public var roleOfAgent: String {
    "Roles of agents hold no permissions: what an agent may do comes with being one."
  }
  public func roleHolders(_ people: Int) -> String {
    people == 0 ? "nobody" : counted(people, "person", "people")
  }
  public var roleBuiltIn: String { "comes with every floor" }
  public var roleAcceptHelp: String {
    "Edit the permissions of the selected role, or save what is changed."
  }
  public var roleToggle: String { "give, take" }
  public var roleToggleHelp: String {
    "Give the role the selected permission, or take it away; Enter saves."
  }
  public var roleNotEditing: String { "Enter begins with the permissions of a role." }
  public var roleAddHelp: String { "Add a role." }
  public var roleRename: String { "rename" }
  public var roleRenameHelp: String { "Give the selected role another name." }
  public var roleDelete: String { "delete" }
  public var roleDeleteHelp: String { "Delete the selected role, if nobody has it." }
  public var roleHistoryHelp: String { "What became of this role." }
  public var roleNothingChosen: String { "No role is selected." }
  public var roleAddTitle: String { "New role" }
  public var roleRenameTitle: String { "Role" }
  public var roleName: String { "Name" }
  public var roleCode: String { "Code" }
  public var roleCodeHint: String { "What commands call it: small letters, digits, - and _." }
  public var roleCodeFixed: String { "The code of a role stays." }
  public var roleActor: String { "Role of" }
  public var roleActorHint: String { "← and → choose whose role it is." }
  public func roleDeleteQuestion(_ name: String) -> String { "Delete the role “\(name)”?" }
  public func roleAdded(_ name: String) -> String { "The role “\(name)” is there now." }
  public var roleSaved: String { "The role is saved." }
  public func roleDeleted(_ name: String) -> String { "The role “\(name)” is gone." }
  public func meaning(of permission: Permission) -> String {
    switch permission {
    case .all: return "Everything, what later versions bring included."
    case .viewContacts: return "See every contact, with its notes, calls and assignments."
    case .createContacts: return "Add contacts by hand."
    case .editContacts: return "Change what is known of a contact, add notes, set its status."
    case .assignContacts: return "Give contacts to a telephoniste, move them, put them into the pool."
    case .deleteContacts: return "Delete contacts and restore them; their history stays."
    case .importContacts: return "Bring contacts in from a file."
    case .exportContacts: return "Take contacts out into a file; the history says who did."
    case .viewUsers: return "See who works here, in which roles and how many contacts they have."
    case .manageUsers: return "Add people and change them, never beyond what one may do oneself."
    case .viewRoles: return "See the roles and what each lets people do."
    case .manageRoles: return "Add, change and delete roles, never beyond what one may do oneself."
    case .manageStatuses: return "Add, change, order and merge the statuses of contacts."
    case .viewHistory: return "Read who changed what and when, of everybody."
    case .viewSettings: return "See the settings that bind every seat."
    case .manageSettings: return "Change the settings that bind every seat: hours, attempts, pool, lock."
    case .viewCompliance: return "See the do-not-call list and what the calling rules say of a number."
    case .manageCompliance: return "Enter numbers in the do-not-call list and take them off after the term."
    case .overrideCompliance: return "Call although a calling rule refuses, with a reason that stays recorded."
    }
  }
  public func sentence(for refusal: RoleRefusal) -> String {
    switch refusal {
    case .code(let code):
      return "“\(code)” is no code: begin with a small letter; small letters, digits, - and _ follow."
    case .codeTaken(let code): return "There is a role “\(code)” already: give another code."
    case .unknown(let code):
      return "There is no role “\(code)”: look in roles list; where two actors have one, write agent/\(code)."
    case .builtIn(let code):
      return "The role “\(code)” comes with every floor: add a role of your own instead."
    case .held(let code, let people):
      return "\(counted(people, "person has", "people have")) the role “\(code)”: give them another first, with users edit."
    case .permissionsOfAgent: return "A role of agents holds no permissions: leave them out."
    case .actor: return "A telephoniste has no roles: make it one of admin or agent."
    case .unknownPermission(let code):
      return "There is no permission “\(code)”: look in roles permissions."
    }
  }
  public func help(_ text: RoleHelp) -> String {
    switch text {
    case .roles: return "Roles: named sets of permissions."
    case .list: return "List the roles, with how many people have each."
    case .permissions: return "Every permission and what it lets somebody do."
    case .add: return "Add a role."
    case .edit: return "Change a role's name or permissions."
    case .delete: return "Delete a role that nobody has."
    case .code: return "The role's code; agent/CODE where two actors have one."
    case .newCode: return "Its code: small letters, digits, - and _."
    case .name: return "Its name."
    case .actor: return "Whose role it is: admin or agent."
    case .permission: return "A permission it holds, such as contacts.view; may be repeated; given once, it replaces those before."
    case .noPermissions: return "It holds no permission."
    }
  }
  public var roleNothingToEdit: String {
    "Say what to change: --name, --permission or --no-permissions."
  }
}
