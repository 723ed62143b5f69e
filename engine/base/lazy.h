/// A value that is worked out when it is first asked for.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

namespace skrejlapa
{

/// Copies share the value, whichever is asked first. Safe from several threads.
template <class Value> class Lazy
{
public:
    using Work = std::function<Value()>;

    Lazy() : Lazy(Value{}) {}
    Lazy(Value known) : state_(std::make_shared<State>())
    {
        std::call_once(state_->asked, [&] { state_->keep(std::move(known)); });
    }
    /// `work` is called at most once and then let go, with all that it holds.
    explicit Lazy(Work work) : state_(std::make_shared<State>()) { state_->work = std::move(work); }

    const Value& operator*() const
    {
        std::call_once(state_->asked, [this] {
            state_->keep(state_->work());
            state_->work = nullptr;
        });
        return state_->value;
    }
    const Value* operator->() const { return &**this; }

    /// Whether it has been worked out.
    [[nodiscard]] bool is_known() const { return state_->is_known; }

private:
    struct State {
        std::once_flag asked;
        Work work;
        Value value{};
        std::atomic<bool> is_known = false;

        void keep(Value made)
        {
            value = std::move(made);
            is_known = true;
        }
    };
    std::shared_ptr<State> state_;
};

template <class Work> Lazy<std::invoke_result_t<Work>> lazily(Work work)
{
    using Value = std::invoke_result_t<Work>;
    return Lazy<Value>(typename Lazy<Value>::Work(std::move(work)));
}

} // namespace skrejlapa
