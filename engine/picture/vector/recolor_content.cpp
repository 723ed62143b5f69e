#include "picture/vector/recolor_content.h"

#include "picture/vector/ink_space.h"
#include "picture/vector/source_space.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

bool is_any_of(const std::string& word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_stroking(const std::string& operation) { return operation.front() >= 'A' && operation.front() <= 'Z'; }

/// Rewrites one stream's operations, following its graphics state as far as colour spaces go.
class ContentRecoloring
{
public:
    ContentRecoloring(QPDFObjectHandle resources, PaintTarget target, Recoloring& work, Resources& made)
        : resources_(resources), target_(target), work_(work), made_(made)
    {
    }

    Content run(const Content& content)
    {
        for (const ContentOperation& operation : content)
            recolor(operation);
        for (; !saved_.empty(); saved_.pop_back()) // left open; a form must give back what it was given
            result_.push_back({"Q", {}});
        return std::move(result_);
    }

private:
    struct Spaces {
        SourceSpace fill{SpaceKind::gray, {}, nullptr};
        SourceSpace stroke{SpaceKind::gray, {}, nullptr};
    };

    void recolor(const ContentOperation& operation)
    {
        const std::string& name = operation.name;
        if (is_any_of(name, {"BMC", "BDC", "EMC", "MP", "DP"}))
            follow_marked_content(operation);
        else if (is_any_of(name, {"g", "G", "rg", "RG", "k", "K"}))
            set_device_color(operation);
        else if (is_any_of(name, {"cs", "CS"}))
            set_space(operation);
        else if (is_any_of(name, {"sc", "SC", "scn", "SCN"}))
            set_color(operation);
        else if (hidden_depth_ > 0)
            pass_without_paint(operation);
        else if (name == "EI")
            pass_inline_image(operation);
        else if (name != "ri") // a rendering intent says nothing to device inks
            pass(operation);
    }

    void pass(const ContentOperation& operation)
    {
        constexpr std::size_t deepest = 512;
        if (operation.name == "q" && saved_.size() < deepest)
            saved_.push_back(spaces_);
        if (operation.name == "Q") {
            if (saved_.empty()) // one too many would take the page's own state
                return;
            spaces_ = saved_.back();
            saved_.pop_back();
        } else if (operation.name == "q" && saved_.size() == deepest) {
            work_.unsupported.insert("graphics states nested deeper than 512");
        }
        result_.push_back(operation);
    }

    void follow_marked_content(const ContentOperation& operation)
    {
        if (operation.name == "EMC" && hidden_depth_ > 0)
            --hidden_depth_;
        else if (operation.name == "BMC" && hidden_depth_ > 0)
            ++hidden_depth_;
        else if (operation.name == "BDC" && (hidden_depth_ > 0 || opens_hidden_layer(operation)))
            ++hidden_depth_;
    }

    bool opens_hidden_layer(const ContentOperation& operation)
    {
        if (!operation.operands.starts_with("/OC "))
            return false;
        QPDFObjectHandle properties = resource("/Properties");
        return properties.isDictionary() && is_hidden(properties.getKey(name_of(operation)), work_);
    }

    void pass_without_paint(const ContentOperation& operation)
    {
        if (is_any_of(operation.name, {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"}))
            result_.push_back({"n", {}});
        else if (!is_any_of(operation.name, {"Do", "sh", "EI", "Tj", "TJ", "'", "\""}))
            pass(operation);
    }

    void pass_inline_image(const ContentOperation& operation)
    {
        ++work_.images;
        const std::string dictionary = operation.operands.substr(0, operation.operands.find(" ID ")) + " ";
        const bool is_mask =
            dictionary.find("/IM true") != std::string::npos || dictionary.find("/ImageMask true") != std::string::npos;
        const bool is_ready =
            dictionary.find("/CMYK") != std::string::npos || dictionary.find("/DeviceCMYK") != std::string::npos ||
            dictionary.find("/G ") != std::string::npos || dictionary.find("/DeviceGray") != std::string::npos;
        if (is_mask || is_ready)
            pass(operation);
        else
            work_.unsupported.insert("an inline image in colours other than gray or CMYK");
    }

    QPDFObjectHandle resource(const char* category)
    {
        return resources_.isDictionary() ? resources_.getKey(category) : QPDFObjectHandle::newNull();
    }

    SourceSpace& space_of(const std::string& operation)
    {
        return is_stroking(operation) ? spaces_.stroke : spaces_.fill;
    }

    void set_device_color(const ContentOperation& operation)
    {
        const char device = static_cast<char>(operation.name.front() | 0x20);
        const SpaceKind kind = device == 'g' ? SpaceKind::gray : device == 'r' ? SpaceKind::rgb : SpaceKind::cmyk;
        space_of(operation.name) = {kind, {}, nullptr};
        paint_with(kind, numbers_of(operation), is_stroking(operation.name));
    }

    void set_space(const ContentOperation& operation)
    {
        SourceSpace& space = space_of(operation.name);
        space = tell_space(QPDFObjectHandle::newName(name_of(operation)), resource("/ColorSpace"), work_);
        if (space.kind == SpaceKind::kept)
            use_space(space.object, operation.name);
        else if (component_count(space.kind) > 0) // black is every device space's first colour
            paint_with(SpaceKind::gray, {0}, is_stroking(operation.name));
    }

    /// Sets a space that no operator of its own names.
    void use_space(const QPDFObjectHandle& space, const std::string& operation)
    {
        if (target_ == PaintTarget::luminosity)
            work_.unsupported.insert("a spot ink in a mask");
        result_.push_back({operation, name_for(space)});
    }

    /// The resource name of a space: the same for the same object.
    std::string name_for(const QPDFObjectHandle& space)
    {
        auto& named = made_["/ColorSpace"];
        const std::string text = QPDFObjectHandle(space).unparse();
        for (auto& [name, known] : named) {
            if (known.unparse() == text)
                return name;
        }
        std::string name = "/Ink" + std::to_string(named.size() + 1);
        named.emplace(name, space);
        return name;
    }

    void set_color(const ContentOperation& operation)
    {
        const SourceSpace& space = space_of(operation.name);
        if (space.kind == SpaceKind::kept)
            result_.push_back(operation);
        else if (space.kind == SpaceKind::pattern)
            set_pattern(operation, space);
        else if (space.kind != SpaceKind::unknown)
            paint_with(space.kind, numbers_of(operation), is_stroking(operation.name));
    }

    void set_pattern(const ContentOperation& operation, const SourceSpace& space)
    {
        const std::size_t name_start = operation.operands.rfind('/');
        if (name_start == std::string::npos)
            return;
        const std::string pattern = operation.operands.substr(name_start);
        const std::string set_space_name = is_stroking(operation.name) ? "CS" : "cs";
        const std::string set_color_name = is_stroking(operation.name) ? "SCN" : "scn";
        const std::vector<double> numbers = numbers_of(operation);
        if (numbers.empty() || !space.underlying) {
            result_.push_back({set_space_name, "/Pattern"});
            result_.push_back({set_color_name, pattern});
            return;
        }
        if (numbers.size() != component_count(space.underlying->kind) || target_ == PaintTarget::luminosity) {
            work_.unsupported.insert("a pattern coloured in a spot ink");
            return;
        }
        const Ink ink = ink_of(space.underlying->kind, numbers, work_.book);
        const InkSpace inks({ink});
        QPDFObjectHandle colored = QPDFObjectHandle::newArray();
        colored.appendItem(QPDFObjectHandle::newName("/Pattern"));
        colored.appendItem(work_.shared(inks));
        std::string operands;
        for (const double component : inks.components(ink))
            operands += pdf_number(component) + " ";
        result_.push_back({set_space_name, name_for(colored)});
        result_.push_back({set_color_name, operands + pattern});
    }

    void paint_with(SpaceKind kind, const std::vector<double>& components, bool strokes)
    {
        if (components.size() != component_count(kind))
            return;
        if (target_ == PaintTarget::luminosity) {
            result_.push_back({strokes ? "G" : "g", pdf_number(luminosity_of(kind, components))});
            return;
        }
        const Ink ink = ink_of(kind, components, work_.book);
        const InkSpace inks({ink});
        std::string operands;
        for (const double component : inks.components(ink))
            operands += (operands.empty() ? "" : " ") + pdf_number(component);
        if (!inks.is_process())
            result_.push_back({strokes ? "CS" : "cs", name_for(work_.shared(inks))});
        const char* const process = strokes ? "K" : "k";
        const char* const spot = strokes ? "SCN" : "scn";
        result_.push_back({inks.is_process() ? process : spot, operands});
    }

    QPDFObjectHandle resources_;
    PaintTarget target_;
    Recoloring& work_;
    Resources& made_;
    Spaces spaces_;
    std::vector<Spaces> saved_;
    int hidden_depth_ = 0; ///< of marked content since the first hidden layer
    Content result_;
};

} // namespace

Content recolor_content(const Content& content, QPDFObjectHandle resources, PaintTarget target, Recoloring& work,
                        Resources& made)
{
    return ContentRecoloring(resources, target, work, made).run(content);
}

bool is_hidden(QPDFObjectHandle layer, const Recoloring& work)
{
    if (!layer.isDictionary())
        return false;
    if (!layer.getKey("/OCGs").isNull()) {
        // A membership (ISO 32000-1, 8.11.2.2); of its policies AnyOn, the default, and AllOn.
        QPDFObjectHandle groups = layer.getKey("/OCGs");
        const std::vector<QPDFObjectHandle> members =
            groups.isArray() ? groups.getArrayAsVector() : std::vector{groups};
        const auto is_off = [&](const QPDFObjectHandle& one) { return work.hidden_layers.contains(one.getObjGen()); };
        if (layer.getKey("/P").isNameAndEquals("/AllOn"))
            return std::any_of(members.begin(), members.end(), is_off);
        return !members.empty() && std::all_of(members.begin(), members.end(), is_off);
    }
    return work.hidden_layers.contains(layer.getObjGen());
}

} // namespace skrejlapa
