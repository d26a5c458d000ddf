// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title RLC, the market's currency
/// @notice ERC-20 with 9 decimals; the whole supply, 87,000,000 RLC, belongs to whoever deployed it.
interface IRLC {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    /// @notice The account has less than that (ERC-6093).
    error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed);
    /// @notice The spender may spend less than that (ERC-6093).
    error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed);
    /// @notice Nothing can be given to this address (ERC-6093).
    error ERC20InvalidReceiver(address receiver);

    /// @notice Name of the token.
    /// @return the name
    function name() external view returns (string memory);
    /// @notice Symbol of the token.
    /// @return the symbol
    function symbol() external view returns (string memory);
    /// @notice Decimals of the token.
    /// @return 9
    function decimals() external view returns (uint8);
    /// @notice What there is: less than at first when some was burnt.
    /// @return in nRLC
    function totalSupply() external view returns (uint256);
    /// @notice What was created at the beginning; nothing is created later.
    /// @return in nRLC
    function initialSupply() external view returns (uint256);
    /// @notice What an account has.
    /// @param account whose
    /// @return in nRLC
    function balanceOf(address account) external view returns (uint256);
    /// @notice How much of an account's a spender may transfer.
    /// @param account whose money
    /// @param spender who may spend it
    /// @return in nRLC
    function allowance(address account, address spender) external view returns (uint256);
    /// @notice Gives `value` of the caller's own to `to`.
    /// @param to who gets it
    /// @param value in nRLC
    /// @return true, or the call fails
    function transfer(address to, uint256 value) external returns (bool);
    /// @notice Lets `spender` transfer `value` of the caller's own.
    /// @param spender who may spend it
    /// @param value in nRLC
    /// @return true, or the call fails
    function approve(address spender, uint256 value) external returns (bool);
    /// @notice Gives `value` of `from` to `to`, out of the caller's allowance.
    /// @param from whose money
    /// @param to who gets it
    /// @param value in nRLC
    /// @return true, or the call fails
    function transferFrom(address from, address to, uint256 value) external returns (bool);
    /// @notice Destroys `value` of the caller's own.
    /// @param value in nRLC
    /// @return true, or the call fails
    function burn(uint256 value) external returns (bool);
    /// @notice Approves, then calls `receiveApproval(caller, value, token, data)` on the spender, whose failure passes through.
    /// @param spender who may spend it
    /// @param value in nRLC
    /// @param data handed on to the spender
    /// @return true, or the call fails
    function approveAndCall(address spender, uint256 value, bytes calldata data) external returns (bool);
}
