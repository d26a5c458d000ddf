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

    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    function decimals() external view returns (uint8);
    function totalSupply() external view returns (uint256);
    /// @notice What was created at the beginning; nothing is created later.
    function initialSupply() external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
    function allowance(address account, address spender) external view returns (uint256);
    function transfer(address to, uint256 value) external returns (bool);
    function approve(address spender, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
    /// @notice Destroys `value` of the caller's own.
    function burn(uint256 value) external returns (bool);
    /// @notice Approves, then calls `receiveApproval(caller, value, token, data)` on the spender, whose failure passes through.
    function approveAndCall(address spender, uint256 value, bytes calldata data) external returns (bool);
}
