#include "picture/vector/recolor_graph.h"

#include "picture/vector/recolor_image.h"
#include "picture/vector/recolor_shading.h"

#include <algorithm>
#include <array>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr std::size_t deepest_nesting = 32;

QPDFObjectHandle null() { return QPDFObjectHandle::newNull(); }

QPDFObjectHandle dictionary_of(QPDFObjectHandle object) { return object.isStream() ? object.getDict() : object; }

/// The category whose resource an operator names, or null.
const char* category_of(const std::string& operation)
{
    if (operation == "Do")
        return "/XObject";
    if (operation == "gs")
        return "/ExtGState";
    if (operation == "sh")
        return "/Shading";
    if (operation == "Tf")
        return "/Font";
    if (operation == "scn" || operation == "SCN")
        return "/Pattern";
    return nullptr;
}

/// The name among an operator's operands: `Tf` has a size behind it.
std::string resource_name(const ContentOperation& operation)
{
    if (operation.name != "Tf")
        return name_of(operation);
    const std::size_t end = operation.operands.find(' ');
    return name_of({"Tf", operation.operands.substr(0, end)});
}

/// The state a page starts with (ISO 32000-1, 8.4.1), for content that counts on it.
Content default_state(PaintTarget target)
{
    const bool is_light = target == PaintTarget::light;
    const ContentOperation fill = is_light ? ContentOperation{"rg", "0 0 0"} : ContentOperation{"k", "0 0 0 1"};
    const ContentOperation stroke = is_light ? ContentOperation{"RG", "0 0 0"} : ContentOperation{"K", "0 0 0 1"};
    return {fill, stroke, {"w", "1"}, {"J", "0"}, {"j", "0"}, {"M", "10"}, {"d", "[] 0"}};
}

/// True for a tile that is painted in the colour that is set with it (ISO 32000-1, 8.7.3.3).
bool is_uncolored_tile(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle paint_type = dictionary.getKey("/PaintType");
    return paint_type.isInteger() && paint_type.getIntValue() == 2;
}

/// True for a glyph that is painted in the colour of its text (ISO 32000-1, 9.6.5).
bool is_uncolored_glyph(const Content& content) { return !content.empty() && content.front().name == "d1"; }

bool sets_color(const ContentOperation& operation)
{
    constexpr std::array<std::string_view, 12> setting{"g",  "G",  "rg", "RG", "k",   "K",
                                                       "cs", "CS", "sc", "SC", "scn", "SCN"};
    return std::find(setting.begin(), setting.end(), operation.name) != setting.end();
}

bool is_transparency_group(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle group = dictionary.getKey("/Group");
    return group.isDictionary() && group.getKey("/S").isNameAndEquals("/Transparency");
}

QPDFObjectHandle group_dictionary(QPDFObjectHandle source, PaintTarget target)
{
    QPDFObjectHandle group = QPDFObjectHandle::newDictionary();
    group.replaceKey("/S", QPDFObjectHandle::newName("/Transparency"));
    group.replaceKey("/CS", QPDFObjectHandle::newName(target == PaintTarget::inks    ? "/DeviceCMYK"
                                                      : target == PaintTarget::light ? "/DeviceRGB"
                                                                                     : "/DeviceGray"));
    for (const char* const key : {"/I", "/K"}) {
        if (source.isDictionary() && source.getKey(key).isBool() && source.getKey(key).getBoolValue())
            group.replaceKey(key, QPDFObjectHandle::newBool(true));
    }
    return group;
}

} // namespace

QPDFObjectHandle GraphRecoloring::recolor_page(QPDFObjectHandle form, PaintTarget target)
{
    RecoloredStream page = recolor_stream(form, null(), {.target = target});
    if (!page.stream.isNull()) {
        QPDFObjectHandle dictionary = page.stream.getDict();
        groups_.erase(page.stream.getObjGen());
        dictionary.removeKey("/Group");
        if (page.is_transparent) {
            QPDFObjectHandle group = group_dictionary(null(), target);
            group.replaceKey("/I", QPDFObjectHandle::newBool(true));
            dictionary.replaceKey("/Group", group);
        }
    }
    drop_idle_groups();
    return page.stream;
}

RecoloredStream GraphRecoloring::recolor_stream(QPDFObjectHandle source, QPDFObjectHandle inherited,
                                                const Circumstances& circumstances)
{
    const StreamKey key{source.getObjGen(), circumstances.target, circumstances.initial, circumstances.spaces};
    if (const auto known = done_.find(key); known != done_.end())
        return known->second;
    if (under_way_.size() >= deepest_nesting || !under_way_.insert(key).second) {
        work_.unsupported.insert("forms that contain themselves, or are nested deeper than 32");
        return {};
    }
    RecoloredStream built = build_stream(source, inherited, circumstances);
    under_way_.erase(key);
    done_.emplace(key, built);
    return built;
}

RecoloredStream GraphRecoloring::build_stream(QPDFObjectHandle source, QPDFObjectHandle inherited,
                                              Circumstances circumstances)
{
    const std::shared_ptr<const Content> operations = work_.content_of(source);
    if (!operations) {
        work_.unsupported.insert("a content stream that cannot be unpacked");
        return {};
    }
    const bool is_page = std::exchange(is_page_, false);
    QPDFObjectHandle dictionary = source.getDict();
    const bool is_pattern = !dictionary.getKey("/PatternType").isNull();
    if (is_transparency_group(dictionary))
        circumstances.initial = InitialState::opaque;
    Scope scope{.source = dictionary.getKey("/Resources").isDictionary() ? dictionary.getKey("/Resources") : inherited,
                .target = circumstances.target,
                .is_uncolored = is_uncolored_tile(dictionary)};
    const bool starts_anew = (is_page || is_pattern) && start_ == StateAtStart::defaults;
    const Content content = recolor_operations(
        *operations, scope, circumstances, starts_anew ? StartOfContent::in_default_state : StartOfContent::anywhere);
    return assemble(source, scope, content);
}

/// The operations of a content stream in inks, their resources resolved in `scope`.
Content GraphRecoloring::recolor_operations(const Content& source, Scope& scope, const Circumstances& circumstances,
                                            StartOfContent start)
{
    RecoloredContent recolored =
        recolor_content(source, scope.source, scope.target, work_, scope.made, circumstances.spaces);
    scope.inherited.merge(recolored.inherited);
    Content content = std::move(recolored.content);
    if (start == StartOfContent::in_default_state) {
        const Content defaults = default_state(scope.target);
        content.insert(content.begin(), defaults.begin(), defaults.end());
    }
    if (scope.is_uncolored || is_uncolored_glyph(content)) // some readers paint in a colour that must not be set there
        std::erase_if(content, sets_color);
    erase_unresolved(content, scope, [](const ContentOperation& operation) { return operation.name != "Do"; });
    SimplifiedContent simplified = simplify_content(std::move(content), scope.changes, circumstances.initial);
    // Only now it is known in what state each XObject is painted.
    scope.painted_through.insert(simplified.painted_through.begin(), simplified.painted_through.end());
    erase_unresolved(simplified.content, scope,
                     [](const ContentOperation& operation) { return operation.name == "Do"; });
    return std::move(simplified.content);
}

/// Resolves the resources of those operations that `applies` to; takes out those whose resource there is none of.
void GraphRecoloring::erase_unresolved(Content& content, Scope& scope, bool (*applies)(const ContentOperation&))
{
    std::erase_if(content,
                  [&](const ContentOperation& operation) { return applies(operation) && !resolve(operation, scope); });
}

/// False when the operation names a resource that there is none of.
bool GraphRecoloring::resolve(const ContentOperation& operation, Scope& scope)
{
    const char* const category = category_of(operation.name);
    if (category == nullptr)
        return true;
    const std::string name = resource_name(operation);
    if (name.empty()) // `scn` with numbers only
        return operation.name == "scn" || operation.name == "SCN";
    return resolve_in(category, name, scope);
}

bool GraphRecoloring::resolve_in(const std::string& category, const std::string& name, Scope& scope)
{
    auto& made = scope.made[category];
    if (const auto known = made.find(name); known != made.end())
        return !known->second.isNull();
    QPDFObjectHandle named = scope.source.isDictionary() ? scope.source.getKey(category) : null();
    QPDFObjectHandle resource = named.isDictionary() ? named.getKey(name) : null();
    QPDFObjectHandle result = resource.isNull() ? null() : recolor_resource(category, name, resource, scope);
    scope.made[category][name] = result;
    return !result.isNull();
}

QPDFObjectHandle GraphRecoloring::recolor_resource(const std::string& category, const std::string& name,
                                                   QPDFObjectHandle resource, Scope& scope)
{
    QPDFObjectHandle spaces = scope.source.getKey("/ColorSpace");
    if (category == "/XObject")
        return recolor_x_object(name, resource, scope);
    if (category == "/ExtGState")
        return recolor_state(name, resource, scope);
    if (category == "/Shading")
        return recolor_shading(resource, spaces, scope.target, work_);
    if (category == "/Pattern")
        return recolor_pattern(name, resource, scope);
    return recolor_font(resource, scope);
}

QPDFObjectHandle GraphRecoloring::recolor_x_object(const std::string& name, QPDFObjectHandle x_object, Scope& scope)
{
    if (!x_object.isStream() || is_hidden(x_object.getDict().getKey("/OC"), work_))
        return null();
    if (x_object.isImage(false)) {
        if (!x_object.getDict().getKey("/SMask").isNull())
            scope.transparent.insert(name);
        return recolor_image(x_object, scope.source.getKey("/ColorSpace"), scope.target, work_);
    }
    if (!x_object.isFormXObject()) {
        work_.unsupported.insert("a PostScript object");
        return null();
    }
    const InitialState initial = scope.painted_through.contains(name) ? InitialState::unknown : InitialState::opaque;
    const RecoloredStream form = recolor_stream(
        x_object, scope.source, {.target = scope.target, .initial = initial, .spaces = scope.inherited[name]});
    if (form.is_transparent)
        scope.transparent.insert(name);
    return form.stream;
}

QPDFObjectHandle GraphRecoloring::recolor_pattern(const std::string& name, QPDFObjectHandle pattern, Scope& scope)
{
    QPDFObjectHandle dictionary = dictionary_of(pattern);
    if (!dictionary.isDictionary())
        return null();
    if (pattern.isStream()) {
        const RecoloredStream tile = recolor_stream(pattern, scope.source, {.target = scope.target});
        if (tile.is_transparent)
            scope.transparent.insert(name);
        return tile.stream;
    }
    QPDFObjectHandle shading =
        recolor_shading(dictionary.getKey("/Shading"), scope.source.getKey("/ColorSpace"), scope.target, work_);
    if (shading.isNull())
        return null();
    QPDFObjectHandle copy = QPDFObjectHandle::newDictionary();
    copy.replaceKey("/PatternType", QPDFObjectHandle::newInteger(2));
    copy.replaceKey("/Shading", shading);
    if (!dictionary.getKey("/Matrix").isNull())
        copy.replaceKey("/Matrix", dictionary.getKey("/Matrix"));
    return copy;
}

/// Fonts are taken over as they are; one that is not embedded would be another on every machine. What counts where
/// nothing is said of a TrueType font's glyphs is said: PDF/X and PDF/A want it written.
QPDFObjectHandle GraphRecoloring::recolor_font(QPDFObjectHandle font, Scope& scope)
{
    ++work_.fonts;
    if (!font.isDictionary())
        return null();
    if (font.getKey("/Subtype").isNameAndEquals("/Type3"))
        return recolor_glyphs(font, scope);
    QPDFObjectHandle described = font;
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0)
        described = descendants.getArrayItem(0);
    QPDFObjectHandle descriptor = described.isDictionary() ? described.getKey("/FontDescriptor") : null();
    const bool is_embedded = descriptor.isDictionary() &&
                             (descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream() ||
                              descriptor.getKey("/FontFile3").isStream());
    if (described.isDictionary() && described.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
        described.getKey("/CIDToGIDMap").isNull())
        described.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
    QPDFObjectHandle program = descriptor.isDictionary() ? descriptor.getKey("/FontFile3") : null();
    work_.has_opentype =
        work_.has_opentype || (program.isStream() && program.getDict().getKey("/Subtype").isNameAndEquals("/OpenType"));
    if (!is_embedded)
        work_.unembedded_fonts.insert(font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName().substr(1)
                                                                        : "a font without a name");
    return font;
}

/// A font whose glyphs are content streams (Type 3): these are brought to inks like any other.
QPDFObjectHandle GraphRecoloring::recolor_glyphs(QPDFObjectHandle font, Scope& scope)
{
    constexpr std::array<const char*, 9> kept{"/Type",      "/Subtype",  "/FontBBox", "/FontMatrix", "/Encoding",
                                              "/FirstChar", "/LastChar", "/Widths",   "/ToUnicode"};
    const StreamKey key{font.getObjGen(), scope.target, InitialState::unknown, {}};
    if (const auto known = done_.find(key); known != done_.end() && font.isIndirect())
        return known->second.stream;
    if (under_way_.size() >= deepest_nesting || !font.getKey("/CharProcs").isDictionary() ||
        !under_way_.insert(key).second) {
        work_.unsupported.insert("a damaged Type 3 font");
        return null();
    }
    QPDFObjectHandle own = font.getKey("/Resources");
    Scope inner{.source = own.isDictionary() ? own : scope.source, .target = scope.target};
    QPDFObjectHandle copy = QPDFObjectHandle::newDictionary();
    for (const char* const one : kept) {
        if (!font.getKey(one).isNull())
            copy.replaceKey(one, font.getKey(one));
    }
    QPDFObjectHandle procedures = QPDFObjectHandle::newDictionary();
    Content all;
    for (const auto& [name, procedure] : font.getKey("/CharProcs").getDictAsMap()) {
        const std::shared_ptr<const Content> glyph =
            QPDFObjectHandle(procedure).isStream() ? work_.content_of(procedure) : nullptr;
        if (!glyph) {
            work_.unsupported.insert("a damaged Type 3 font");
            continue;
        }
        const Content content = recolor_operations(
            *glyph, inner, {.target = inner.target, .initial = InitialState::unknown}, StartOfContent::anywhere);
        procedures.replaceKey(name, QPDFObjectHandle::newStream(&work_.pdf, write_content(content)));
        all.insert(all.end(), content.begin(), content.end());
    }
    copy.replaceKey("/CharProcs", procedures);
    const UsedResources used = used_resources(inner, all);
    copy.replaceKey("/Resources", used.dictionary);
    if (used.is_transparent)
        work_.unsupported.insert("a Type 3 font with transparent glyphs");
    under_way_.erase(key);
    QPDFObjectHandle result = work_.pdf.makeIndirectObject(copy);
    done_[key] = {result, false};
    return result;
}

/// Those of the resources made for a scope that the content still names.
GraphRecoloring::UsedResources GraphRecoloring::used_resources(Scope& scope, const Content& content)
{
    UsedResources used{QPDFObjectHandle::newDictionary(), false};
    const auto use = [&](const std::string& category, const std::string& name) {
        if (!scope.made[category].contains(name))
            return;
        if (used.dictionary.getKey(category).isNull())
            used.dictionary.replaceKey(category, QPDFObjectHandle::newDictionary());
        used.dictionary.getKey(category).replaceKey(name, scope.made[category][name]);
        used.is_transparent = used.is_transparent ||
                              (category == "/ExtGState" && scope.changes[name].is_transparent()) ||
                              scope.transparent.contains(name);
    };
    for (const ContentOperation& operation : content) {
        if (operation.name == "cs" || operation.name == "CS")
            use("/ColorSpace", name_of(operation));
        else if (const char* const category = category_of(operation.name); category != nullptr)
            use(category, resource_name(operation));
    }
    return used;
}

/// The new stream with the resources that its content still names.
RecoloredStream GraphRecoloring::assemble(QPDFObjectHandle source, Scope& scope, const Content& content)
{
    constexpr std::array<const char*, 9> kept{"/Type",      "/Subtype",    "/BBox",  "/Matrix", "/PatternType",
                                              "/PaintType", "/TilingType", "/XStep", "/YStep"};
    RecoloredStream result{.stream = QPDFObjectHandle::newStream(&work_.pdf, write_content(content))};
    QPDFObjectHandle dictionary = result.stream.getDict();
    for (const char* const key : kept) {
        if (!source.getDict().getKey(key).isNull())
            dictionary.replaceKey(key, source.getDict().getKey(key));
    }
    const UsedResources used = used_resources(scope, content);
    result.is_transparent = used.is_transparent;
    dictionary.replaceKey("/Resources", used.dictionary);
    for (const auto& [name, x_object] : scope.made["/XObject"]) {
        const auto group = groups_.find(QPDFObjectHandle(x_object).getObjGen());
        if (group != groups_.end() && scope.painted_through.contains(name))
            group->second.is_needed = true;
    }
    if (is_transparency_group(source.getDict())) {
        dictionary.replaceKey("/Group", group_dictionary(source.getDict().getKey("/Group"), scope.target));
        groups_[result.stream.getObjGen()] = {result.stream, result.is_transparent};
    }
    return result;
}

/// A group that holds nothing transparent and is painted opaque looks the same without being one.
void GraphRecoloring::drop_idle_groups()
{
    for (auto& [id, group] : groups_) {
        if (!group.is_needed && group.stream.isInitialized() && group.stream.isStream())
            group.stream.getDict().removeKey("/Group");
    }
}

} // namespace skrejlapa
