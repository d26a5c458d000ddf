// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ILedger} from "./ILedger.sol";

/// @title The escrow, where RLC is a token
/// @notice The hub of a chain whose coin is RLC has `INativeEscrow` instead.
interface IHubEscrow is ILedger {
    /// @notice The token deposited, RLC.
    /// @return its address
    function token() external view returns (address);

    /// @notice Takes `amount` nRLC of the token from the caller, who approved the hub, and credits them.
    /// @dev "failed-transferFrom" if the token answers false; the token's own failure passes through.
    /// @param amount in nRLC
    /// @return true, or the call fails
    function deposit(uint256 amount) external returns (bool);
    /// @notice The same, credited to `target`.
    /// @param amount in nRLC
    /// @param target who is credited
    /// @return true, or the call fails
    function depositFor(uint256 amount, address target) external returns (bool);
    /// @notice The same for several targets; "invalid-array-length" if the arrays differ in length.
    /// @param amounts for each target, in nRLC
    /// @param targets who is credited
    /// @return true, or the call fails
    function depositForArray(uint256[] calldata amounts, address[] calldata targets) external returns (bool);
    /// @notice Pays `amount` nRLC of the caller's free balance out to the caller.
    /// @dev `ERC20InsufficientBalance`; `TokenTransferFailed` if the token answers false.
    /// @param amount in nRLC
    /// @return true, or the call fails
    function withdraw(uint256 amount) external returns (bool);
    /// @notice The same, paid out to `target`.
    /// @param amount in nRLC
    /// @param target who is paid
    /// @return true, or the call fails
    function withdrawTo(uint256 amount, address target) external returns (bool);
    /// @notice Credits the owner with what the hub holds beyond the sum of all balances: tokens sent by mistake. Owner only.
    /// @return delta what was credited, in nRLC
    function recover() external returns (uint256 delta);
    /// @notice Deposits `amount` nRLC for `sender`, called by the token's `approveAndCall`; with the calldata of
    /// `matchOrders` as `data`, matches these orders next, of which `sender` must be the requester.
    /// @dev "wrong-token", `CallerIsNotTheToken`, `UnsupportedOperation`, `IncompleteSelector`, `CallerIsNotTheRequester`,
    /// `OperationFailed`. A failure of the match passes through. Rationale: only the token can vouch that `sender` asked.
    /// @param sender who approved
    /// @param amount in nRLC
    /// @param token the token that calls
    /// @param data what the sender handed on
    /// @return true, or the call fails
    function receiveApproval(address sender, uint256 amount, address token, bytes calldata data) external returns (bool);
}
