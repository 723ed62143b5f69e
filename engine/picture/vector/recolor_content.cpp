#include "picture/vector/recolor_content.h"

#include "picture/vector/ink_space.h"
#include "picture/vector/inline_image.h"
#include "picture/vector/recolor_image.h"
#include "picture/vector/source_light.h"
#include "picture/vector/tell_space.h"

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

/// True for content that sets a colour before it says in which space.
bool counts_on_caller(const Content& content)
{
    struct Known {
        bool fill = false;
        bool stroke = false;
    };
    std::vector<Known> saved;
    Known known;
    for (const ContentOperation& operation : content) {
        const std::string& name = operation.name;
        if (name == "q") {
            saved.push_back(known);
        } else if (name == "Q" && !saved.empty()) {
            known = saved.back();
            saved.pop_back();
        } else if (is_any_of(name, {"g", "rg", "k", "cs", "G", "RG", "K", "CS"})) {
            (is_stroking(name) ? known.stroke : known.fill) = true;
        } else if ((is_any_of(name, {"sc", "scn"}) && !known.fill) ||
                   (is_any_of(name, {"SC", "SCN"}) && !known.stroke)) {
            return true;
        }
    }
    return false;
}

/// Rewrites one stream's operations, following its graphics state as far as colour spaces go.
class ContentRecoloring
{
public:
    ContentRecoloring(QPDFObjectHandle resources, PaintTarget target, Recoloring& work, Resources& made,
                      const CurrentSpaces& start)
        : resources_(resources), target_(target), work_(work), made_(made), spaces_(start)
    {
        const SourceSpacePtr gray = std::make_shared<const SourceSpace>(SourceSpace{.kind = SpaceKind::gray});
        spaces_.fill = spaces_.fill ? spaces_.fill : gray;
        spaces_.stroke = spaces_.stroke ? spaces_.stroke : gray;
    }

    RecoloredContent run(const Content& content)
    {
        for (const ContentOperation& operation : content)
            recolor(operation);
        for (; !saved_.empty(); saved_.pop_back()) // left open; a form must give back what it was given
            result_.push_back({"Q", {}});
        return {std::move(result_), std::move(inherited_)};
    }

private:
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
        } else if (operation.name == "Do") {
            hand_down(name_of(operation));
        }
        result_.push_back(operation);
    }

    /// Remembers what a form starts in where it counts on that.
    void hand_down(const std::string& name)
    {
        QPDFObjectHandle objects = resource("/XObject");
        QPDFObjectHandle form = objects.isDictionary() ? objects.getKey(name) : QPDFObjectHandle::newNull();
        const std::shared_ptr<const Content> content = form.isFormXObject() ? work_.content_of(form) : nullptr;
        if (!content || !counts_on_caller(*content))
            return;
        const auto [known, is_new] = inherited_.emplace(name, spaces_);
        if (!is_new && known->second != spaces_)
            work_.unsupported.insert("a form painted in two colour spaces, none of them its own");
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

    /// Gray and CMYK ones stay; others become images of their own.
    void pass_inline_image(const ContentOperation& operation)
    {
        const std::optional<InlineImage> image = read_inline_image(operation.operands, work_.pdf);
        if (!image) {
            work_.unsupported.insert("a damaged inline image");
            return;
        }
        if (image->is_ready(target_, resource("/ColorSpace"))) {
            ++work_.images;
            pass(operation);
            return;
        }
        QPDFObjectHandle recolored = recolor_image(image->object, resource("/ColorSpace"), target_, work_);
        if (recolored.isNull())
            return;
        auto& objects = made_["/XObject"];
        QPDFObjectHandle taken = resource("/XObject");
        std::string name;
        for (std::size_t number = objects.size() + 1;
             name.empty() || objects.contains(name) || (taken.isDictionary() && taken.hasKey(name)); ++number)
            name = "/Inline" + std::to_string(number);
        objects.emplace(name, work_.pdf.makeIndirectObject(recolored));
        result_.push_back({"Do", name});
    }

    QPDFObjectHandle resource(const char* category)
    {
        return resources_.isDictionary() ? resources_.getKey(category) : QPDFObjectHandle::newNull();
    }

    SourceSpacePtr& space_of(const std::string& operation)
    {
        return is_stroking(operation) ? spaces_.stroke : spaces_.fill;
    }

    /// A space by its name, told once.
    const SourceSpacePtr& told(const std::string& name)
    {
        const auto [known, is_new] = told_.try_emplace(name);
        if (is_new)
            known->second = tell_space(QPDFObjectHandle::newName(name), resource("/ColorSpace"), work_);
        return known->second;
    }

    void set_device_color(const ContentOperation& operation)
    {
        const char device = static_cast<char>(operation.name.front() | 0x20);
        const SourceSpacePtr& space = told(device == 'g'   ? "/DeviceGray"
                                           : device == 'r' ? "/DeviceRGB"
                                                           : "/DeviceCMYK");
        space_of(operation.name) = space;
        paint_with(*space, numbers_of(operation), is_stroking(operation.name));
    }

    void set_space(const ContentOperation& operation)
    {
        const SourceSpacePtr space = told(name_of(operation));
        space_of(operation.name) = space;
        if (space->kind == SpaceKind::spot && target_ == PaintTarget::inks)
            result_.push_back({operation.name, name_for(space->object)});
        else if (component_count(*space) > 0)
            paint_with(*space, initial_color(*space), is_stroking(operation.name));
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
        const SourceSpace& space = *space_of(operation.name);
        if (space.kind == SpaceKind::spot && target_ == PaintTarget::inks)
            result_.push_back(operation);
        else if (space.kind == SpaceKind::pattern)
            set_pattern(operation, space);
        else if (space.kind != SpaceKind::unknown)
            paint_with(space, numbers_of(operation), is_stroking(operation.name));
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
        if (space.underlying->kind == SpaceKind::unknown || numbers.size() != component_count(*space.underlying))
            return;
        const Painted painted = color_of(*space.underlying, numbers);
        QPDFObjectHandle colored = QPDFObjectHandle::newArray();
        colored.appendItem(QPDFObjectHandle::newName("/Pattern"));
        colored.appendItem(painted.space);
        result_.push_back({set_space_name, name_for(colored)});
        result_.push_back({set_color_name, painted.operands + " " + pattern});
    }

    /// A colour as it is written into the result.
    struct Painted {
        QPDFObjectHandle space;
        std::string operands;
    };

    Painted color_of(const SourceSpace& space, const std::vector<double>& components)
    {
        if (target_ == PaintTarget::luminosity)
            return {QPDFObjectHandle::newName("/DeviceGray"), pdf_number(luminosity_of(space, components))};
        if (target_ == PaintTarget::light)
            return {QPDFObjectHandle::newName("/DeviceRGB"), joined(light_of(space, components, work_.book))};
        if (space.kind == SpaceKind::spot)
            return {space.object, joined(components)};
        const Ink ink = ink_of(space, components, work_.book);
        const InkSpace inks({ink});
        return {work_.shared(inks), joined(inks.components(ink))};
    }

    static std::string joined(const std::vector<double>& numbers)
    {
        std::string text;
        for (const double number : numbers)
            text += (text.empty() ? "" : " ") + pdf_number(number);
        return text;
    }

    void paint_with(const SourceSpace& space, const std::vector<double>& components, bool strokes)
    {
        if (components.size() != component_count(space))
            return;
        Painted painted = color_of(space, components);
        if (painted.space.isNameAndEquals("/DeviceGray")) {
            result_.push_back({strokes ? "G" : "g", painted.operands});
        } else if (painted.space.isNameAndEquals("/DeviceRGB")) {
            result_.push_back({strokes ? "RG" : "rg", painted.operands});
        } else if (painted.space.isNameAndEquals("/DeviceCMYK")) {
            result_.push_back({strokes ? "K" : "k", painted.operands});
        } else {
            result_.push_back({strokes ? "CS" : "cs", name_for(painted.space)});
            result_.push_back({strokes ? "SCN" : "scn", painted.operands});
        }
    }

    QPDFObjectHandle resources_;
    PaintTarget target_;
    Recoloring& work_;
    Resources& made_;
    CurrentSpaces spaces_;
    std::vector<CurrentSpaces> saved_;
    std::map<std::string, SourceSpacePtr> told_; ///< by their names
    std::map<std::string, CurrentSpaces> inherited_;
    int hidden_depth_ = 0; ///< of marked content since the first hidden layer
    Content result_;
};

} // namespace

RecoloredContent recolor_content(const Content& content, QPDFObjectHandle resources, PaintTarget target,
                                 Recoloring& work, Resources& made, const CurrentSpaces& start)
{
    return ContentRecoloring(resources, target, work, made, start).run(content);
}

bool is_hidden(QPDFObjectHandle layer, const Recoloring& work)
{
    if (!layer.isDictionary())
        return false;
    if (!layer.getKey("/OCGs").isNull()) {
        // A membership (ISO 32000-1, 8.11.2.2); AnyOn is its default policy.
        QPDFObjectHandle groups = layer.getKey("/OCGs");
        const std::vector<QPDFObjectHandle> members =
            groups.isArray() ? groups.getArrayAsVector() : std::vector{groups};
        const auto is_off = [&](const QPDFObjectHandle& one) { return work.hidden_layers.contains(one.getObjGen()); };
        const bool has_off = std::any_of(members.begin(), members.end(), is_off);
        const bool has_on = !std::all_of(members.begin(), members.end(), is_off);
        if (members.empty())
            return false;
        if (layer.getKey("/P").isNameAndEquals("/AllOn"))
            return has_off;
        if (layer.getKey("/P").isNameAndEquals("/AnyOff"))
            return !has_off;
        return layer.getKey("/P").isNameAndEquals("/AllOff") ? has_on : !has_on;
    }
    return work.hidden_layers.contains(layer.getObjGen());
}

} // namespace skrejlapa
